<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sq" sourcelanguage="en">
    <context>
        <name>albviewer</name>
        <message>
            <location filename="../../src/albviewer/ui/reader/note_button.py" />
            <source>+{n} more</source>
            <translation>edhe {n}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/faults_bar.py" />
            <source>1 fault was found in this collection; the rest is shown.</source>
            <translation>Në këtë koleksion u gjet 1 gabim; pjesa tjetër shfaqet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>1 passage by itself</source>
            <translation>1 pasazh më vete</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>1 passage is left out</source>
            <translation>1 pasazh lihet jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/go_to_passage.py" />
            <source>3.12 or 004 3.12</source>
            <translation>3.12 ose 004 3.12</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/gazetteer_records.py" />
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>; are latitude and longitude swapped?</source>
            <translation>; mos janë ndërruar gjerësia dhe gjatësia gjeografike?</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>A link to a view begins with albviewer://</source>
            <translation>Një lidhje te një pamje fillon me albviewer://</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_help.py" />
            <source>A name stands for all names of the place or the person: Valona finds Vlorë too.</source>
            <translation>Një emër vlen për të gjithë emrat e vendit ose të personit: edhe Valona gjen Vlorën.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/own_notes.py" />
            <source>A note on “{words}”</source>
            <translation>Shënim për «{words}»</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_faults.py" />
            <source>A parenthesis is missing its other half.</source>
            <translation>Një kllapë mbetet pa shoqen e vet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_layers.py" />
            <source>A part of “{layer}” is left out: the file {file} is damaged there.</source>
            <translation>Një pjesë e «{layer}» lihet jashtë: skedari {file} është i dëmtuar aty.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_faults.py" />
            <source>A quotation mark is missing its other half.</source>
            <translation>Një thonjëzë mbetet pa shoqen e vet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/program_page.py" />
            <source>A reading room for historical sources in which every sentence knows its place and its time.</source>
            <translation>Një sallë leximi për burime historike, ku çdo fjali e di vendin dhe kohën e vet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_faults.py" />
            <source>AND, OR and NOT need words on both sides.</source>
            <translation>AND, OR dhe NOT duan fjalë në të dyja anët.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_help.py" />
            <source>AND, OR, NOT and NEAR are written in capitals. Accents make no difference: Vlore finds Vlorë.</source>
            <translation>AND, OR, NOT dhe NEAR shkruhen me shkronja të mëdha. Theksat dhe pikat mbi shkronja nuk luajnë rol: Vlore gjen Vlorë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <source>About</source>
            <translation>Lidhet me</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/about_dialogs.py" />
            <source>About albviewer</source>
            <translation>Rreth albviewer</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/about_dialogs.py" />
            <source>About albviewer…</source>
            <translation>Rreth albviewer…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>About it</source>
            <translation>Përshkrimi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/about_dialogs.py" />
            <source>About this collection</source>
            <translation>Rreth këtij koleksioni</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/about_dialogs.py" />
            <source>About this collection…</source>
            <translation>Rreth këtij koleksioni…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <location filename="../../src/albviewer/ui/panes/reader_pane.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>About this source</source>
            <translation>Rreth këtij burimi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_table.py" />
            <source>About: {event}</source>
            <translation>Për ngjarjen: {event}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Agreements</source>
            <translation>Marrëveshje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Aid</source>
            <translation>Ndihma</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Albanian</source>
            <translation>shqip</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/program_page.py" />
            <source>All libraries</source>
            <translation>Të gjitha bibliotekat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <source>All of these people</source>
            <translation>Të gjithë këta persona</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>All of these people; press for any of them</source>
            <translation>Të gjithë këta persona; shtypni për cilindo prej tyre</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <source>All of these places</source>
            <translation>Të gjitha këto vende</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>All of these places; press for any of them</source>
            <translation>Të gjitha këto vende; shtypni për cilindo prej tyre</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/picture.py" />
            <source>All years</source>
            <translation>Të gjitha vitet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/facets.py" />
            <source>All {n}</source>
            <translation>Të gjitha ({n})</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/filter_adders.py" />
            <source>All {n} in the list…</source>
            <translation>E gjithë lista ({n})…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/reader_commands.py" />
            <source>Another source beside, or no longer</source>
            <translation>Një burim tjetër përbri, ose jo më</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/beside_pane.py" />
            <source>Another source here</source>
            <translation>Një burim tjetër këtu</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/story.py" />
            <source>Another story</source>
            <translation>Një histori tjetër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>Any of these people; press for all of them</source>
            <translation>Cilido prej këtyre personave; shtypni për të gjithë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>Any of these places; press for all of them</source>
            <translation>Cilido prej këtyre vendeve; shtypni për të gjitha</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Arabic</source>
            <translation>arabisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/search/field.py" />
            <location filename="../../src/albviewer/ui/search/palette.py" />
            <source>Arrow keys lead through the suggestions, Enter takes one, Esc closes them.</source>
            <translation>Shigjetat kalojnë nëpër sugjerime, Enter merr njërin, Esc i mbyll.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/widgets/pane_splitter.py" />
            <source>Arrow keys move it, Home and End as far as it goes.</source>
            <translation>Tastet me shigjeta e lëvizin, Home dhe End deri ku shkon.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/passages_page.py" />
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>As a list</source>
            <translation>Si listë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/twin.py" />
            <source>As a picture</source>
            <translation>Si pamje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <source>As on the screen</source>
            <translation>Si në ekran</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>As the editors cite it</source>
            <translation>Si e citojnë redaktorët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/top_bar.py" />
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>As the system</source>
            <translation>Si sistemi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>As the window</source>
            <translation>Si dritarja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>As usual</source>
            <translation>Si zakonisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>AttValue: " or ' expected</source>
            <translation>vlera e një atributi duhet të nisë me " ose '</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <source>Attach it to the words selected in the reader</source>
            <translation>Lidhe me fjalët e përzgjedhura te lexuesi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>Author</source>
            <translation>Autori</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/nav_row.py" />
            <location filename="../../src/albviewer/ui/window/reading_room.py" />
            <source>Back</source>
            <translation>Prapa</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/top_bar.py" />
            <source>Back (Alt+Left)</source>
            <translation>Prapa (Alt+←)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_pad.py" />
            <location filename="../../src/albviewer/ui/kiosk/staff_page.py" />
            <source>Back to the exhibit</source>
            <translation>Kthehu te ekspozita</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/disagreement/view.py" />
            <source>Back to the reading room</source>
            <translation>Kthehu te salla e leximit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/about_source.py" />
            <source>Back to the text</source>
            <translation>Kthehu te teksti</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/tours/tour_bar.py" />
            <source>Back to the tour</source>
            <translation>Kthehu te turi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <location filename="../../src/albviewer/ui/panes/first_page.py" />
            <source>Before you read</source>
            <translation>Para se të lexoni</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/passage_order.py" />
            <source>Best match first</source>
            <translation>Përputhja më e mirë e para</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/keyboard.py" />
            <source>Blank</source>
            <translation>Hapësirë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <location filename="../../src/albviewer/ui/panes/own_notes.py" />
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Bookmark</source>
            <translation>Faqeshënues</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <source>Bookmark: “{words}”</source>
            <translation>Faqeshënues: «{words}»</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Books</source>
            <translation>Libra</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/panels/picture/making.py" />
            <location filename="../../src/albviewer/ui/kiosk/map_link.py" />
            <source>Borders of {n}</source>
            <translation>Kufijtë e vitit {n}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_year.py" />
            <source>Borders of {n}; those of the war years are not drawn</source>
            <translation>Kufijtë e vitit {n}; ata të viteve të luftës nuk janë vizatuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_year.py" />
            <source>Borders of {n}; those of {year} are not drawn</source>
            <translation>Kufijtë e vitit {n}; ata të vitit {year} nuk janë vizatuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Breaks</source>
            <translation>Prishje marrëdhëniesh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/passage_order.py" />
            <source>By date</source>
            <translation>Sipas datës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/time_dialog.py" />
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Cancel</source>
            <translation>Anulo</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>Certainly within</source>
            <translation>Me siguri brenda</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>Char 0x0 out of allowed range</source>
            <translation>shenja 0x0 nuk lejohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Chinese</source>
            <translation>kinezisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Choose a place.</source>
            <translation>Zgjidhni një vend.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/together_dialog.py" />
            <source>Choose a row to see the passages that name both.</source>
            <translation>Zgjidhni një rresht për të parë paragrafët që i përmendin të dy.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <source>Choose the printer…</source>
            <translation>Zgjidh printerin…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <source>Choose where…</source>
            <translation>Zgjidh vendin e ruajtjes…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Choose years.</source>
            <translation>Zgjidhni vitet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Citations</source>
            <translation>Citimet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/widgets/sign_field.py" />
            <source>Clear</source>
            <translation>Pastro</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>Clear all</source>
            <translation>Hiqi të gjithë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/reading_room.py" />
            <source>Clear all filters</source>
            <translation>Hiq të gjithë filtrat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <location filename="../../src/albviewer/ui/bars/faults_bar.py" />
            <location filename="../../src/albviewer/ui/bars/notice_bar.py" />
            <location filename="../../src/albviewer/ui/panes/map_layers.py" />
            <location filename="../../src/albviewer/ui/panes/together_dialog.py" />
            <location filename="../../src/albviewer/ui/reader/one_line_bar.py" />
            <location filename="../../src/albviewer/ui/reader/passage_dialog.py" />
            <location filename="../../src/albviewer/ui/window/about_dialogs.py" />
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <location filename="../../src/albviewer/ui/window/licence_dialog.py" />
            <location filename="../../src/albviewer/ui/window/link_opening.py" />
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <location filename="../../src/albviewer/ui/window/views_dialog.py" />
            <source>Close</source>
            <translation>Mbyll</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/beside_pane.py" />
            <source>Close the second source</source>
            <translation>Mbyll burimin e dytë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/map_buttons.py" />
            <source>Closer</source>
            <translation>Më afër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <location filename="../../src/albviewer/ui/commands.py" />
            <source>Collection</source>
            <translation>Koleksioni</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Collections, and your own notes and marks, are not touched.</source>
            <translation>Koleksionet, si dhe shënimet e shenjat tuaja, nuk preken.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/palette.py" />
            <source>Commands</source>
            <translation>Komandat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/search/palette.py" />
            <source>Commands, places, people, events, sources, passages like 3.12</source>
            <translation>Komanda, vende, njerëz, ngjarje, burime, paragrafë si 3.12</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <location filename="../../src/albviewer/ui/panes/lists_pane.py" />
            <location filename="../../src/albviewer/ui/reader/note_button.py" />
            <source>Compare what the sources say</source>
            <translation>Krahaso ç’thonë burimet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Conflicts</source>
            <translation>Konflikte</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Congresses</source>
            <translation>Kongrese</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <location filename="../../src/albviewer/ui/window/help_window.py" />
            <source>Contents</source>
            <translation>Përmbajtja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/foot_bar.py" />
            <source>Contrast</source>
            <translation>Kontrasti</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/citing.py" />
            <source>Copied with its citation.</source>
            <translation>U kopjua bashkë me citimin.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/page_view.py" />
            <location filename="../../src/albviewer/ui/reader/passage_dialog.py" />
            <source>Copy</source>
            <translation>Kopjo</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>Copy all</source>
            <translation>Kopjo të gjitha</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <source>Copy coordinates: {point}</source>
            <translation>Kopjo koordinatat: {point}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>Copy link to it</source>
            <translation>Kopjo lidhjen drejt tij</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Copy link to this view</source>
            <translation>Kopjo lidhjen e kësaj pamjeje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Copy the words selected in the reader, else the passage, with their citation and a link</source>
            <translation>Kopjo fjalët e përzgjedhura te lexuesi, përndryshe paragrafin, me citimin dhe një lidhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <location filename="../../src/albviewer/ui/panes/own_notes.py" />
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Copy with citation</source>
            <translation>Kopjo me citim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Croatian</source>
            <translation>kroatisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>DOCX</source>
            <translation>DOCX</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/top_bar.py" />
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Dark</source>
            <translation>E errët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>Date</source>
            <translation>Data</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_help.py" />
            <source>Dates are taken as a time: November 1960, 1960..1961. So are numbers of passages: 3.12.</source>
            <translation>Datat merren si kohë: nëntor 1960, 1960..1961. Numrat e paragrafëve të çojnë tek ata: 3.12.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Deaths</source>
            <translation>Vdekje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_pad.py" />
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <location filename="../../src/albviewer/ui/reader/note_editor.py" />
            <location filename="../../src/albviewer/ui/window/views_dialog.py" />
            <source>Delete</source>
            <translation>Fshi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <location filename="../../src/albviewer/ui/panes/own_notes.py" />
            <source>Deleted. Ctrl+Shift+D puts it back.</source>
            <translation>U fshi. Ctrl+Shift+D e kthen.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Diaries</source>
            <translation>Ditarë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_pad.py" />
            <source>Digits entered</source>
            <translation>Shifrat e shkruara</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/facets.py" />
            <source>Disagreement</source>
            <translation>Mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/disagreement/view.py" />
            <source>Disagreement {n} of {total}</source>
            <translation>Mospërputhja {n} nga {total}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/ui/panes/lists_pane.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Disagreements</source>
            <translation>Mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Do again what was undone</source>
            <translation>Ribëj atë që u zhbë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <source>Do not keep searches</source>
            <translation>Mos i ruaj kërkimet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>Document is empty</source>
            <translation>dokumenti është bosh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Done again: {what}</source>
            <translation>U ribë: {what}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <location filename="../../src/albviewer/ui/dossier/desk.py" />
            <source>Dossier of evidence</source>
            <translation>Dosje provash</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/nav_row.py" />
            <source>Down</source>
            <translation>Poshtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>Drawn</source>
            <translation>Vizatuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>E</source>
            <translation>L</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>EPUB</source>
            <translation>EPUB</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/widgets/pane_splitter.py" />
            <source>Edge between two panes</source>
            <translation>Skaji mes dy pjesëve</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/widgets/pane_splitter.py" />
            <source>Edge between {one} and {other}</source>
            <translation>Skaji mes: {one}, {other}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff.py" />
            <source>Edition {n} is in place; it is shown after the next start.</source>
            <translation>Botimi {n} u vendos; shfaqet pas nisjes së ardhshme.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>Editors</source>
            <translation>Redaktorët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/reader_marks.py" />
            <source>Editors’ note</source>
            <translation>Redaktorët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/apparatus.py" />
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <location filename="../../src/albviewer/panels/reader_marks.py" />
            <location filename="../../src/albviewer/ui/disagreement/view.py" />
            <location filename="../../src/albviewer/ui/reader/note_words.py" />
            <source>Editors’ note: {note}</source>
            <translation>Shënim i redaktorëve: {note}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Eight documents</source>
            <translation>Tetë dokumente</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/lanes.py" />
            <source>Elsewhere</source>
            <translation>Gjetkë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Encyclopedias</source>
            <translation>Enciklopedi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_page.py" />
            <source>End the exhibit</source>
            <translation>Mbylle ekspozitën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <location filename="../../src/albviewer/ui/translation.py" />
            <source>English</source>
            <translation>Shqip</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_pad.py" />
            <source>Enter</source>
            <translation>Dërgo</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/note_editor.py" />
            <source>Enter keeps it, Shift+Enter begins a line</source>
            <translation>Enter e ruan, Shift+Enter nis rresht të ri</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>Enter, Space</source>
            <translation>Enter, hapësirë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>EntityRef: expecting ';'</source>
            <translation>mungon «;» në fund të një entiteti</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/keyboard.py" />
            <source>Erase</source>
            <translation>Fshi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Essays</source>
            <translation>Ese</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <source>Event</source>
            <translation>Ngjarja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/panels/timeline/lanes.py" />
            <location filename="../../src/albviewer/ui/panes/lists_pane.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Events</source>
            <translation>Ngjarje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Every sentence here knows its place and its time.</source>
            <translation>Këtu çdo fjali e di vendin dhe kohën e vet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/making.py" />
            <source>Every word, with the places and dates that it names</source>
            <translation>Çdo fjalë, me vendet dhe datat që përmend</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Everything is on this computer. Nothing goes over the network.</source>
            <translation>Gjithçka ndodhet në këtë kompjuter. Asgjë nuk kalon në rrjet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/beside_pane.py" />
            <source>Exchange the two sources</source>
            <translation>Ndërro vendet e dy burimeve</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <location filename="../../src/albviewer/ui/kiosk/screens/map.py" />
            <location filename="../../src/albviewer/ui/kiosk/screens/story.py" />
            <source>Explore the map</source>
            <translation>Eksploro hartën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>Extra content at the end of the document</source>
            <translation>ka përmbajtje të tepërt pas fundit të dokumentit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>F1 shows the keys, and brings this page back.</source>
            <translation>F1 tregon tastet dhe e rikthen këtë faqe.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Face</source>
            <translation>Shkrimi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/map_buttons.py" />
            <source>Farther</source>
            <translation>Më larg</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>Fault</source>
            <translation>Gabimi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/facets.py" />
            <source>Fewer</source>
            <translation>Më pak</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>File</source>
            <translation>Skedari</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/filter_adders.py" />
            <source>Filter by</source>
            <translation>Shto filtër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <source>Filter by it</source>
            <translation>Filtro sipas tij</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>Filter by this event</source>
            <translation>Filtro sipas kësaj ngjarjeje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>Filter by {name}</source>
            <translation>Filtro sipas {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/filter_adders.py" />
            <source>Filter by: {what}</source>
            <translation>Filtër: {what}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/commands.py" />
            <location filename="../../src/albviewer/ui/panes/facets_pane.py" />
            <location filename="../../src/albviewer/ui/panes/sources_pane.py" />
            <location filename="../../src/albviewer/ui/window/reading_room.py" />
            <source>Filters</source>
            <translation>Filtrat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Filters, selection, place in the text and map are kept under this name:</source>
            <translation>Filtrat, zgjedhja, vendi në tekst dhe harta ruhen me këtë emër:</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/facets_pane.py" />
            <source>Find a filter</source>
            <translation>Gjej një filtër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/search/palette.py" />
            <source>Find anything</source>
            <translation>Gjej gjithçka</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/reading_room.py" />
            <source>Find anything…</source>
            <translation>Gjej gjithçka…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/find_bar.py" />
            <source>Find in this source:</source>
            <translation>Gjej në këtë burim:</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Find in this source…</source>
            <translation>Gjej në këtë burim…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_layers.py" />
            <source>Fits to within {distance}</source>
            <translation>Përputhet me saktësi deri në {distance}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Five documents</source>
            <translation>Pesë dokumente</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <location filename="../../src/albviewer/ui/kiosk/screens/making.py" />
            <source>Follow a story</source>
            <translation>Ndiq një histori</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <source>Follow the story</source>
            <translation>Ndiq historinë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>Follow the time shown</source>
            <translation>Ndiq kohën e shfaqur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <source>For paper: black on white, patterns instead of colours</source>
            <translation>Për letër: e zezë mbi të bardhë, vizatime në vend të ngjyrave</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_layers.py" />
            <source>For {years}; the map shows {year}</source>
            <translation>Për {years}; harta tregon {year}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Forget</source>
            <translation>Harro</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Forget all of it</source>
            <translation>Harroji të gjitha</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Forget all of it…</source>
            <translation>Harroji të gjitha…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Forget layout, looks, recent collections, searches, and where each collection was left?</source>
            <translation>Të harrohen paraqitja, pamja, koleksionet e fundit, kërkimet dhe vendi ku u la secili koleksion?</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <source>Forget these searches</source>
            <translation>Harroji këto kërkime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/reading_room.py" />
            <source>Forward</source>
            <translation>Përpara</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/top_bar.py" />
            <source>Forward (Alt+Right)</source>
            <translation>Përpara (Alt+→)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>Found</source>
            <translation>U gjetën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Foundings</source>
            <translation>Themelime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Four documents</source>
            <translation>Katër dokumente</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>French</source>
            <translation>frëngjisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/time_dialog.py" />
            <source>From</source>
            <translation>Nga</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>From and until, written</source>
            <translation>Prej dhe deri, me shkrim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <location filename="../../src/albviewer/ui/panes/timeline_commands.py" />
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>From and until…</source>
            <translation>Prej dhe deri…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/main_window.py" />
            <source>Full screen</source>
            <translation>Ekran i plotë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>German</source>
            <translation>gjermanisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/commands.py" />
            <source>Go</source>
            <translation>Shko</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Go to a passage by its number…</source>
            <translation>Shko te një paragraf sipas numrit…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/go_to_passage.py" />
            <source>Go to passage:</source>
            <translation>Shko te paragrafi:</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>Go to {name} on the map</source>
            <translation>Shko te {name} në hartë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Government</source>
            <translation>Qeverisje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Greek</source>
            <translation>greqisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Grid of degrees</source>
            <translation>Rrjeti i gradëve</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>HTML</source>
            <translation>HTML</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <source>HTML: one page for any browser</source>
            <translation>HTML: një faqe për çdo shfletues</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/commands.py" />
            <location filename="../../src/albviewer/ui/window/help_window.py" />
            <location filename="../../src/albviewer/ui/window/window_tools.py" />
            <source>Help</source>
            <translation>Ndihma</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/top_bar.py" />
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>High contrast</source>
            <translation>Me kontrast të lartë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <location filename="../../src/albviewer/ui/panes/own_notes.py" />
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Highlight</source>
            <translation>Theksim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Highlight the words selected in the reader, else the passage; or no longer</source>
            <translation>Thekso fjalët e përzgjedhura te lexuesi, përndryshe paragrafin; ose mos i thekso më</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <source>Highlight: “{words}”</source>
            <translation>Theksim: «{words}»</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/tours/tour_bar.py" />
            <source>How much of the step is over</source>
            <translation>Sa ka kaluar nga hapi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>How the window looks and is arranged, which collections were opened, and where each was left. It stays on this computer, in {folder}.</source>
            <translation>Si duket dhe si është rregulluar dritarja, cilat koleksione janë hapur dhe ku është lënë secili. Gjithçka mbetet në këtë kompjuter, te {folder}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>How to cite it</source>
            <translation>Si citohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/search/field.py" />
            <location filename="../../src/albviewer/ui/search/syntax_help.py" />
            <source>How to search</source>
            <translation>Si kërkohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <source>How to search…</source>
            <translation>Si kërkohet…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/program_page.py" />
            <source>Icons</source>
            <translation>Ikonat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>In a list: choose the row, or choose it no longer</source>
            <translation>Në listë: zgjidh rreshtin ose hiqi zgjedhjen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_together.py" />
            <source>In how many passages each is named beside {name}</source>
            <translation>Në sa paragrafë përmendet secili krahas {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/passage_order.py" />
            <source>In reading order</source>
            <translation>Sipas leximit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/apparatus.py" />
            <source>In the file: {words}</source>
            <translation>Në skedar: {words}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>In the list of notes: delete the mark</source>
            <translation>Te lista e shënimeve: fshi shenjën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>In the reader: find in this source; Enter or F3 leads on, Shift+F3 back</source>
            <translation>Në tekst: gjej në këtë burim; Enter ose F3 çon përpara, Shift+F3 prapa</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>In the reader: go to a passage by its number</source>
            <translation>Në tekst: shko te një paragraf sipas numrit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>In the reader: select words from the mention, the chosen passage or the first line in view on; with Ctrl whole words</source>
            <translation>Te lexuesi: përzgjidh fjalë duke nisur nga përmendja, nga paragrafi i zgjedhur ose nga rreshti i parë që shihet; me Ctrl fjalë të plota</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>In the reader: the footnote before, the footnote after, in a box</source>
            <translation>Në tekst: shënimi i mëparshëm, shënimi tjetër në fund të faqes, në një kuti</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>In the reader: the mention before, the mention after; Enter chooses it</source>
            <translation>Në tekst: përmendja e mëparshme, përmendja tjetër; Enter e zgjedh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>In the reader: the part before, the part after, of a long source</source>
            <translation>Në tekst: pjesa e mëparshme, pjesa tjetër e një burimi të gjatë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>In the reader: what the file says otherwise, before and after</source>
            <translation>Në tekst: ku skedari thotë ndryshe, para dhe pas</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>In the reader’s margin: from note to note; Enter opens it, Esc leads back to the text</source>
            <translation>Në anën e lexuesit: nga shënimi në shënim; Enter e hap, Esc të kthen te teksti</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/event.py" />
            <source>In the source</source>
            <translation>Te burimi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>In this collection</source>
            <translation>Në këtë koleksion</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <source>Include the places in it</source>
            <translation>Përfshi vendet brenda tij</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <source>Include what only concerns it</source>
            <translation>Përfshi edhe çka vetëm lidhet me të</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/opening_bar.py" />
            <source>Indexed and ready to be read: {n} of {total} documents. Search and counts cover these.</source>
            <translation>Në tregues dhe gati për lexim: {n} nga {total} dokumente. Kërkimi dhe numërimet mbulojnë këto.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/first_documents.py" />
            <source>Indexing was stopped: only {n} of {total} documents can be read and searched. Open the collection again to have them all.</source>
            <translation>Bërja e treguesit u ndal: mund të lexohen dhe të kërkohen vetëm {n} nga {total} dokumente. Hapeni koleksionin përsëri për t’i pasur të gjitha.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>Input is not proper UTF-8, indicate encoding !</source>
            <translation>teksti nuk është UTF-8 i rregullt, tregoni kodimin!</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Interviews</source>
            <translation>Intervista</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>It is left out with its place.</source>
            <translation>Lihet jashtë bashkë me vendin e vet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <source>It is right where it is now</source>
            <translation>Është i drejtë aty ku është tani</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Italian</source>
            <translation>italisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Japanese</source>
            <translation>japonisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Journals</source>
            <translation>Revista</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/idle_bar.py" />
            <source>Keep reading</source>
            <translation>Vazhdo leximin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <source>Keep searches from now on</source>
            <translation>Ruaji kërkimet që tani e tutje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Keep what I search for</source>
            <translation>Ruaj çfarë kërkoj</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <location filename="../../src/albviewer/ui/window/main_window.py" />
            <source>Keys</source>
            <translation>Tastet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/top_bar.py" />
            <source>Keys and help (F1)</source>
            <translation>Tastet dhe ndihma (F1)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>Kind</source>
            <translation>Lloji</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <source>Kind of file</source>
            <translation>Lloji i skedarit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/facets.py" />
            <source>Kinds of source</source>
            <translation>Llojet e burimeve</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>Lanes</source>
            <translation>Rreshtat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/timeline_commands.py" />
            <source>Lanes by kind</source>
            <translation>Rreshta sipas llojit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/timeline_commands.py" />
            <source>Lanes by place</source>
            <translation>Rreshta sipas vendit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/timeline_commands.py" />
            <source>Lanes by source</source>
            <translation>Rreshta sipas burimit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/stories.py" />
            <location filename="../../src/albviewer/panels/source_page.py" />
            <location filename="../../src/albviewer/ui/bars/language_button.py" />
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Language</source>
            <translation>Gjuha</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/language_button.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Language: {name}</source>
            <translation>Gjuha: {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/facets.py" />
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>Languages</source>
            <translation>Gjuhët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Larger letters</source>
            <translation>Shkronja më të mëdha</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/reader_commands.py" />
            <source>Larger letters on the page</source>
            <translation>Shkronja më të mëdha në faqe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>Last update</source>
            <translation>Përditësimi i fundit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Latin</source>
            <translation>latinisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Layer: {name}</source>
            <translation>Shtresa: {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/layer_list.py" />
            <source>Layers of the map</source>
            <translation>Shtresat e hartës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_layers.py" />
            <source>Layers {n} of {all}</source>
            <translation>Shtresa {n} nga {all}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/program_page.py" />
            <source>Leaflet (BSD-2-Clause), by way of Folium (MIT).</source>
            <translation>Leaflet (BSD-2-Clause), përmes Folium (MIT).</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/tours/tour_bar.py" />
            <source>Leave</source>
            <translation>Dil</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <source>Leave it out</source>
            <translation>Lëre jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/tours/tour_bar.py" />
            <location filename="../../src/albviewer/ui/tours/tour_menu.py" />
            <source>Leave the tour</source>
            <translation>Dil nga turi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/apparatus.py" />
            <source>Left out here</source>
            <translation>Këtu është lënë jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Letters</source>
            <translation>Letra</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/program_page.py" />
            <source>Licence</source>
            <translation>Licenca</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/licence_dialog.py" />
            <source>Licence texts</source>
            <translation>Tekstet e licencave</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/about_dialogs.py" />
            <source>Licence texts…</source>
            <translation>Tekstet e licencave…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/top_bar.py" />
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Light</source>
            <translation>E çelët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/top_bar.py" />
            <source>Light, dark, high contrast</source>
            <translation>E çelët, e errët, me kontrast të lartë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>Line</source>
            <translation>Rreshti</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Line spacing</source>
            <translation>Hapësira midis rreshtave</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Lines closer</source>
            <translation>Rreshta më të afërt</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Lines wider apart</source>
            <translation>Rreshta më të larguar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/commands.py" />
            <location filename="../../src/albviewer/ui/panes/lists_pane.py" />
            <location filename="../../src/albviewer/ui/window/arrangement.py" />
            <source>Lists</source>
            <translation>Listat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_page.py" />
            <source>Log</source>
            <translation>Ditari</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_page.py" />
            <source>Look for updates now</source>
            <translation>Kërko përditësime tani</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff.py" />
            <source>Looking for updates …</source>
            <translation>Po kërkohen përditësime …</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/foot_bar.py" />
            <source>Lower the buttons</source>
            <translation>Ul butonat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Macedonian</source>
            <translation>maqedonisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>Made by</source>
            <translation>Bërë me</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>Made on</source>
            <translation>Bërë më</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <location filename="../../src/albviewer/panels/program_page.py" />
            <location filename="../../src/albviewer/ui/commands.py" />
            <location filename="../../src/albviewer/ui/window/arrangement.py" />
            <source>Map</source>
            <translation>Harta</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>Map data</source>
            <translation>Të dhënat e hartës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>Map layers</source>
            <translation>Shtresat e hartës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>Map made anew</source>
            <translation>Harta e ribërë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>Map of the places. Arrow keys move it, plus and minus zoom; N goes to the next place, Enter chooses it.</source>
            <translation>Harta e vendeve. Shigjetat e lëvizin, plusi dhe minusi e afrojnë e largojnë; N shkon te vendi tjetër, Enter e zgjedh.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <source>Map of the places; discs bear the number of events.</source>
            <translation>Harta e vendeve; në rrathë është numri i ngjarjeve.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/desk.py" />
            <source>Map or lists</source>
            <translation>Harta ose listat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/map_link.py" />
            <location filename="../../src/albviewer/ui/panes/map_pane.py" />
            <source>Map. The list of places says the same in words.</source>
            <translation>Harta. Lista e vendeve thotë të njëjtën gjë me fjalë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/reader_commands.py" />
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Mark on map and timeline what is being read</source>
            <translation>Shëno në hartë dhe në boshtin kohor çfarë po lexohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/view.py" />
            <source>Mark what the file says otherwise</source>
            <translation>Shëno ku skedari thotë ndryshe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/widgets/map_legend.py" />
            <source>Marks on the map: {words}</source>
            <translation>Shenjat në hartë: {words}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Meetings</source>
            <translation>Takime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>Memory</source>
            <translation>Kujtesa</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/top_bar.py" />
            <source>Menu</source>
            <translation>Menyja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>Menu of the map</source>
            <translation>Menyja e hartës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Military</source>
            <translation>Ushtarake</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Motion</source>
            <translation>Lëvizja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>N</source>
            <translation>V</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_faults.py" />
            <source>NEAR holds words and perhaps a distance, as in NEAR(ship harbour, 5).</source>
            <translation>NEAR mban fjalë dhe ndoshta një largësi, si te NEAR(anije port, 5).</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <source>Names in all their forms</source>
            <translation>Emrat në të gjitha trajtat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Narrower text</source>
            <translation>Tekst më i ngushtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Newspapers</source>
            <translation>Gazeta</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/tours/tour_bar.py" />
            <location filename="../../src/albviewer/ui/window/help_window.py" />
            <location filename="../../src/albviewer/ui/window/licence_dialog.py" />
            <source>Next</source>
            <translation>Tjetri</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/find_bar.py" />
            <source>Next hit (F3)</source>
            <translation>Gjetja tjetër (F3)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/head.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Next mention</source>
            <translation>Përmendja tjetër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/source.py" />
            <source>Next name</source>
            <translation>Emri tjetër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/source.py" />
            <location filename="../../src/albviewer/ui/reader/part_bar.py" />
            <source>Next part</source>
            <translation>Pjesa tjetër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/story.py" />
            <source>Next: {title}</source>
            <translation>Tjetra: {title}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Nine documents</source>
            <translation>Nëntë dokumente</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/main_window.py" />
            <source>No collection is open. {keys} opens one.</source>
            <translation>Asnjë koleksion nuk është hapur. {keys} hap një.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>No disagreement is found {why}.</source>
            <translation>Nuk u gjet asnjë mospërputhje: {why}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>No disagreement is found: {why}.</source>
            <translation>Nuk u gjet asnjë mospërputhje: {why}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>No event is found {why}.</source>
            <translation>Nuk u gjet asnjë ngjarje: {why}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>No event is found: {why}.</source>
            <translation>Nuk u gjet asnjë ngjarje: {why}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>No longer filter by this event</source>
            <translation>Mos filtro më sipas kësaj ngjarjeje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>No longer filter by {name}</source>
            <translation>Mos filtro më sipas {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>No longer leave it out</source>
            <translation>Mos e lër më jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>No mark was deleted.</source>
            <translation>Nuk është fshirë asnjë shenjë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>No passage is found {why}.</source>
            <translation>Nuk u gjet asnjë paragraf: {why}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>No passage is found: {why}.</source>
            <translation>Nuk u gjet asnjë paragraf: {why}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>No passage names it.</source>
            <translation>Asnjë paragraf nuk e përmend.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_together.py" />
            <source>No person is named in the passages that name {name}.</source>
            <translation>Asnjë person nuk përmendet në paragrafët që përmendin {name}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>No place is found {why}.</source>
            <translation>Nuk u gjet asnjë vend: {why}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>No place is found: {why}.</source>
            <translation>Nuk u gjet asnjë vend: {why}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_together.py" />
            <source>No place is named in the passages that name {name}.</source>
            <translation>Asnjë vend nuk përmendet në paragrafët që përmendin {name}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/timeline_pane.py" />
            <source>No source was written then.</source>
            <translation>Asnjë burim nuk është shkruar atëherë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/views_dialog.py" />
            <source>No view is saved yet. Ctrl+S saves the one that you see.</source>
            <translation>Ende nuk është ruajtur asnjë pamje. Ctrl+S ruan atë që shihni.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/read_aloud.py" />
            <source>No voice is installed for the language of this passage ({language}).</source>
            <translation>Nuk është instaluar asnjë zë për gjuhën e këtij paragrafi ({language}).</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/read_aloud.py" />
            <source>No voice is installed on this computer. On Linux espeak-ng has many.</source>
            <translation>Në këtë kompjuter nuk është instaluar asnjë zë. Në Linux espeak-ng ka shumë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>Nobody is found {why}.</source>
            <translation>Nuk u gjet askush: {why}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>Nobody is found: {why}.</source>
            <translation>Nuk u gjet askush: {why}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/find_in_reader.py" />
            <source>Not found in this source.</source>
            <translation>Nuk u gjet në këtë burim.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <source>Note</source>
            <translation>Shënim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/footnotes.py" />
            <source>Note {sign}</source>
            <translation>Shënimi {sign}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/lists_pane.py" />
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Notes</source>
            <translation>Shënime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <location filename="../../src/albviewer/ui/commands.py" />
            <source>Notes and marks</source>
            <translation>Shënime dhe shenja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Notes and marks ({suffix})</source>
            <translation>Shënime dhe shenja ({suffix})</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <source>Notes and marks in a file</source>
            <translation>Shënimet dhe shenjat në një skedar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/notes_margin.py" />
            <source>Notes in the margin</source>
            <translation>Shënimet në anë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/timeline_pane.py" />
            <source>Nothing in this collection has a date.</source>
            <translation>Asgjë në këtë koleksion nuk ka datë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <location filename="../../src/albviewer/panels/dossier/source_text.py" />
            <source>Nothing is known of its rights.</source>
            <translation>Për të drejtat e tij nuk dihet gjë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>Nothing of it has a date.</source>
            <translation>Asgjë prej tij nuk ka datë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>Nothing of it has a spot on the map.</source>
            <translation>Asgjë prej tij nuk ka vend në hartë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Nothing slides or flies</source>
            <translation>Asgjë nuk rrëshqet e nuk fluturon</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/reading_on_map.py" />
            <source>Number the places of the text</source>
            <translation>Numëro vendet e tekstit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/time_dialog.py" />
            <source>OK</source>
            <translation>Në rregull</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/desk.py" />
            <source>Of what is found: {what}</source>
            <translation>Nga ç’u gjet: {what}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <source>On</source>
            <translation>Për</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On a filter, or in the list of filters: leave it out, or no longer</source>
            <translation>Te një filtër, ose në listën e filtrave: lëre jashtë, ose jo më</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On a filter: remove it</source>
            <translation>Mbi një filtër: hiqe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On an edge between panes, after the last pane: move it</source>
            <translation>Te skaji mes pjesëve, pas pjesës së fundit: lëvize</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the map: move, closer, farther</source>
            <translation>Në hartë: lëviz, afro, largo</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <source>On the map: print it</source>
            <translation>Në hartë: printoje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <source>On the map: save a picture</source>
            <translation>Në hartë: ruaj një figurë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <source>On the map: show the place in the list of places</source>
            <translation>Në hartë: trego vendin në listën e vendeve</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the map: the grid of degrees</source>
            <translation>Në hartë: rrjeti i gradëve</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the map: the nearest place in that direction</source>
            <translation>Në hartë: vendi më i afërt në atë drejtim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the map: the next place, the place before; Enter chooses it</source>
            <translation>Në hartë: vendi tjetër, vendi i mëparshëm; Enter e zgjedh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the map: the whole collection, what is chosen</source>
            <translation>Në hartë: i gjithë koleksioni, ç’është zgjedhur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the timeline: as a list, and as a picture again</source>
            <translation>Në boshtin kohor: si listë, dhe sërish si pamje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the timeline: from and until, written; only what is certainly within</source>
            <translation>Në boshtin kohor: prej dhe deri, me shkrim; vetëm ç’është me siguri brenda</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the timeline: move the end or the start of the time, with both keys all of it; Esc: any time</source>
            <translation>Në boshtin kohor: lëviz fundin ose fillimin e kohës, me të dy tastet krejt kohën; Esc: çdo kohë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the timeline: move, closer, farther; Home shows the whole period</source>
            <translation>Në boshtin kohor: lëviz, afro, largo; Home tregon tërë periudhën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the timeline: much closer, much farther, from centuries to days</source>
            <translation>Në boshtin kohor: shumë më afër, shumë më larg, nga shekujt te ditët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the timeline: play through time, or pause</source>
            <translation>Në boshtin kohor: kalo nëpër kohë, ose ndalo</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>On the timeline: the next event, the event before; Enter chooses it</source>
            <translation>Në boshtin kohor: ngjarja tjetër, ngjarja e mëparshme; Enter e zgjedh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/beside_pane.py" />
            <source>On “{event}”: {places}</source>
            <translation>Për «{event}»: {places}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>One document</source>
            <translation>Një dokument</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <location filename="../../src/albviewer/ui/bars/time_dialog.py" />
            <source>Only what certainly lies within</source>
            <translation>Vetëm çka bie me siguri brenda kësaj kohe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Only what certainly lies within, or what possibly does, too</source>
            <translation>Vetëm ç’është me siguri brenda, ose edhe ç’është ndoshta</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Only what is disputed, or everything</source>
            <translation>Vetëm ajo me mospërputhje, ose gjithçka</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/layer_list.py" />
            <source>Opacity</source>
            <translation>Patejdukshmëria</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/disagreement/cells.py" />
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <location filename="../../src/albviewer/ui/window/views_dialog.py" />
            <source>Open</source>
            <translation>Hap</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/main_window.py" />
            <source>Open a collection</source>
            <translation>Hap një koleksion</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/main_window.py" />
            <source>Open a collection…</source>
            <translation>Hap një koleksion…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/link_opening.py" />
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Open a link</source>
            <translation>Hap një lidhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Open a link…</source>
            <translation>Hap një lidhje…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/window_tools.py" />
            <source>Open a package</source>
            <translation>Hap një paketë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/window_tools.py" />
            <source>Open a package…</source>
            <translation>Hap një paketë…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Open a view from a file</source>
            <translation>Hap një pamje nga një skedar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Open a view from a file…</source>
            <translation>Hap një pamje nga një skedar…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Open another collection…</source>
            <translation>Hap një koleksion tjetër…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/reader_pane.py" />
            <source>Open another source beside</source>
            <translation>Hap një burim tjetër përbri</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>Open in the reader</source>
            <translation>Hape në tekst</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>Open the guide</source>
            <translation>Hap udhëzuesin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <source>Open the view of this link</source>
            <translation>Hap pamjen e kësaj lidhjeje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/disagreement/cells.py" />
            <source>Open the words at {place}</source>
            <translation>Hap fjalët te {place}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>Open this selection in albviewer</source>
            <translation>Hape këtë përzgjedhje në albviewer</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/window_tools.py" />
            <source>Open {title}</source>
            <translation>Hap {title}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/recent_lists.py" />
            <source>Opened lately</source>
            <translation>Hapur së fundi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/tours/tour_menu.py" />
            <source>Or let yourself be guided</source>
            <translation>Ose ndiqni një tur të drejtuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/passage_order.py" />
            <source>Order of the passages: {name}</source>
            <translation>Renditja e pasazheve: {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Other events</source>
            <translation>Ngjarje të tjera</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/lanes.py" />
            <source>Other kinds</source>
            <translation>Lloje të tjera</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/lanes.py" />
            <source>Other places</source>
            <translation>Vende të tjera</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <location filename="../../src/albviewer/panels/timeline/lanes.py" />
            <source>Other sources</source>
            <translation>Burime të tjera</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/sources_pane.py" />
            <location filename="../../src/albviewer/ui/reader/outline_popup.py" />
            <source>Outline</source>
            <translation>Përmbajtja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/reader_commands.py" />
            <source>Outline of the source</source>
            <translation>Përmbajtja e burimit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/sources_pane.py" />
            <source>Outline of {source}</source>
            <translation>Përmbajtja e {source}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/ruler.py" />
            <source>Overview of the source</source>
            <translation>Pamja e përgjithshme e burimit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <source>PDF: a page to print or to pass on</source>
            <translation>PDF: një faqe për ta shtypur ose dërguar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <source>PDF: pages to print or to pass on</source>
            <translation>PDF: faqe për t’u shtypur ose për t’u dërguar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <source>PNG: an image, for slides and letters</source>
            <translation>PNG: një pamje, për prezantime dhe letra</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>Pace</source>
            <translation>Ritmi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/window_tools.py" />
            <source>Packages</source>
            <translation>Paketa</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Page</source>
            <translation>Faqja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/nav_row.py" />
            <source>Page down</source>
            <translation>Një faqe poshtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/nav_row.py" />
            <source>Page up</source>
            <translation>Një faqe lart</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/widgets/pane_splitter.py" />
            <location filename="../../src/albviewer/ui/window/desk.py" />
            <source>Panes</source>
            <translation>Pjesët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <source>Paper</source>
            <translation>Letra</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/source.py" />
            <source>Part before</source>
            <translation>Pjesa para</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/part_bar.py" />
            <source>Part {n} of {total} of this source</source>
            <translation>Pjesa {n} nga {total} e këtij burimi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/number_margin.py" />
            <source>Passage {label}</source>
            <translation>Paragrafi {label}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/ui/panes/lists_pane.py" />
            <location filename="../../src/albviewer/ui/panes/passages_page.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Passages</source>
            <translation>Paragrafë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Passages by date</source>
            <translation>Paragrafët sipas datës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Passages in reading order</source>
            <translation>Paragrafët sipas leximit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Passages: best match first</source>
            <translation>Paragrafët: më të përshtatshmit së pari</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/story.py" />
            <location filename="../../src/albviewer/ui/reader/aloud_bar.py" />
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <location filename="../../src/albviewer/ui/tours/tour_bar.py" />
            <source>Pause</source>
            <translation>Pauzë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <location filename="../../src/albviewer/panels/facets.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/ui/panes/lists_pane.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>People</source>
            <translation>Persona</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_together.py" />
            <source>People named together with {name}</source>
            <translation>Persona të përmendur bashkë me {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/filter_adders.py" />
            <source>Person</source>
            <translation>Personi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/program_page.py" />
            <source>Phosphor (MIT), by way of QtAwesome (MIT).</source>
            <translation>Phosphor (MIT), përmes QtAwesome (MIT).</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/filter_adders.py" />
            <source>Place</source>
            <translation>Vendi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <location filename="../../src/albviewer/panels/facets.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <location filename="../../src/albviewer/ui/panes/lists_pane.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Places</source>
            <translation>Vende</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_together.py" />
            <source>Places named together with {name}</source>
            <translation>Vende të përmendura bashkë me {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/story.py" />
            <location filename="../../src/albviewer/ui/tours/tour_bar.py" />
            <source>Play</source>
            <translation>Nis</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>Play through time</source>
            <translation>Kalo nëpër kohë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/timeline_commands.py" />
            <source>Play through time, or pause</source>
            <translation>Kalo nëpër kohë, ose ndalo</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/take_home.py" />
            <source>Point the camera of your telephone at the square. It holds these words:</source>
            <translation>Drejtoje kamerën e telefonit te katrori. Ai përmban këto fjalë:</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Polish</source>
            <translation>polonisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <source>Possibly</source>
            <translation>Ndoshta</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/tours/tour_bar.py" />
            <location filename="../../src/albviewer/ui/window/help_window.py" />
            <source>Previous</source>
            <translation>I mëparshmi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/find_bar.py" />
            <source>Previous hit (Shift+F3)</source>
            <translation>Gjetja e mëparshme (Shift+F3)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/head.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Previous mention</source>
            <translation>Përmendja e mëparshme</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/part_bar.py" />
            <source>Previous part</source>
            <translation>Pjesa e mëparshme</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <source>Print</source>
            <translation>Shtyp</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <location filename="../../src/albviewer/ui/panes/map_pictures.py" />
            <source>Print the map</source>
            <translation>Shtyp hartën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <source>Print the map…</source>
            <translation>Shtyp hartën…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/desk.py" />
            <source>Print: {title}</source>
            <translation>Shtyp: {title}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dossier_commands.py" />
            <source>Print…</source>
            <translation>Shtyp…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/commands.py" />
            <source>Program</source>
            <translation>Programi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Publications</source>
            <translation>Botime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Purges</source>
            <translation>Spastrime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Put a bookmark at the words selected in the reader, else at the passage; or no longer</source>
            <translation>Vër faqeshënues te fjalët e përzgjedhura te lexuesi, përndryshe te paragrafi; ose hiqe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <source>Put back</source>
            <translation>Ktheje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Put back the mark that was deleted last</source>
            <translation>Kthe shenjën e fshirë së fundi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/program_page.py" />
            <source>Qt {version} and PySide6, under the GNU Lesser General Public License, version 3 (LGPL-3.0). They are separate libraries and may be replaced by other versions.</source>
            <translation>Qt {version} dhe PySide6, sipas licencës GNU Lesser General Public License, versioni 3 (LGPL-3.0). Janë librari më vete dhe mund të zëvendësohen me versione të tjera.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/main_window.py" />
            <source>Quit</source>
            <translation>Mbyll programin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/foot_bar.py" />
            <location filename="../../src/albviewer/ui/panes/reader_pane.py" />
            <source>Read aloud</source>
            <translation>Lexo me zë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/reader_commands.py" />
            <source>Read aloud, or no longer</source>
            <translation>Lexo me zë, ose mos lexo më</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>Read as</source>
            <translation>Lexuar si</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/apparatus.py" />
            <source>Read as: {words}</source>
            <translation>Lexohet: {words}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <source>Read it in its source</source>
            <translation>Lexoje në burimin e vet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>Read its first mention</source>
            <translation>Lexo përmendjen e parë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/aloud_bar.py" />
            <source>Read on</source>
            <translation>Vazhdo leximin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <location filename="../../src/albviewer/ui/kiosk/screens/making.py" />
            <source>Read the sources</source>
            <translation>Lexo burimet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Read.</source>
            <translation>Lexoni.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/commands.py" />
            <location filename="../../src/albviewer/ui/window/arrangement.py" />
            <source>Reader</source>
            <translation>Teksti</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/aloud_bar.py" />
            <source>Reading aloud</source>
            <translation>Po lexohet me zë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/aloud_bar.py" />
            <source>Reading aloud: ¶ {label}</source>
            <translation>Po lexohet me zë: ¶ {label}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Redo</source>
            <translation>Ribëj</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Redo: {what}</source>
            <translation>Ribëj: {what}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <source>Remove this filter</source>
            <translation>Hiqe këtë filtër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/widgets/chip.py" />
            <source>Remove {words}</source>
            <translation>Hiq: {words}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/views_dialog.py" />
            <source>Rename</source>
            <translation>Riemërto</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Reports</source>
            <translation>Raporte</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/desk_commands.py" />
            <source>Reset the layout</source>
            <translation>Ktheje paraqitjen si në fillim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <location filename="../../src/albviewer/panels/dossier/source_text.py" />
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>Rights</source>
            <translation>Të drejtat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <source>Rights and licences</source>
            <translation>Të drejtat dhe licencat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>Running for</source>
            <translation>Në punë prej</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Russian</source>
            <translation>rusisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>S</source>
            <translation>J</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <source>SVG: a drawing that can be enlarged and edited</source>
            <translation>SVG: një vizatim që zmadhohet dhe ndryshohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Save</source>
            <translation>Ruaj</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <location filename="../../src/albviewer/ui/dossier/desk.py" />
            <source>Save a dossier of evidence</source>
            <translation>Ruaj një dosje provash</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dossier_commands.py" />
            <source>Save a dossier…</source>
            <translation>Ruaj një dosje…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <location filename="../../src/albviewer/ui/panes/map_pictures.py" />
            <source>Save a picture of the map</source>
            <translation>Ruaj një figurë të hartës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <source>Save a picture of the map…</source>
            <translation>Ruaj një figurë të hartës…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_page.py" />
            <source>Save counts to a stick</source>
            <translation>Ruaj numërimet në një USB</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Save notes and marks to a file</source>
            <translation>Ruaj shënimet dhe shenjat në një skedar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Save notes and marks to a file…</source>
            <translation>Ruaj shënimet dhe shenjat në një skedar…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Save this view</source>
            <translation>Ruaj këtë pamje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Save this view to a file</source>
            <translation>Ruaj këtë pamje në një skedar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Save this view to a file…</source>
            <translation>Ruaj këtë pamje në një skedar…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Save this view…</source>
            <translation>Ruaj këtë pamje…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <location filename="../../src/albviewer/ui/window/views_dialog.py" />
            <source>Saved views</source>
            <translation>Pamje të ruajtura</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Saved views…</source>
            <translation>Pamje të ruajtura…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_pictures.py" />
            <source>Saved: {file}</source>
            <translation>U ruajt: {file}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/desk.py" />
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Saved: {name}</source>
            <translation>U ruajt: {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/lists.py" />
            <location filename="../../src/albviewer/ui/kiosk/screens/map.py" />
            <location filename="../../src/albviewer/ui/search/field.py" />
            <location filename="../../src/albviewer/ui/window/reading_room.py" />
            <source>Search</source>
            <translation>Kërko</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/help_window.py" />
            <source>Search the guide</source>
            <translation>Kërko në udhëzues</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/licence_dialog.py" />
            <source>Search the licence texts</source>
            <translation>Kërko në tekstet e licencave</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <source>Search the text for “{words}”</source>
            <translation>Kërko në tekst për «{words}»</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/search/field.py" />
            <source>Search: words, places, people, dates</source>
            <translation>Kërko: fjalë, vende, njerëz, data</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <source>Searched before</source>
            <translation>Kërkuar më parë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>See the evidence.</source>
            <translation>Shihni dëshmitë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/faults_bar.py" />
            <source>See what</source>
            <translation>Shih çfarë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/page_view.py" />
            <source>Select all</source>
            <translation>Përzgjidh gjithçka</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Select the words in the reader first.</source>
            <translation>Përzgjidhni më parë fjalët te lexuesi.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <source>Select words in the reader, or none to mean the passage, and press Ctrl+Shift+H to highlight them, Ctrl+Shift+M to write a note, Ctrl+D for a bookmark.</source>
            <translation>Përzgjidhni fjalë te lexuesi, ose asnjë, nëse keni parasysh paragrafin, dhe shtypni Ctrl+Shift+H për t’i theksuar, Ctrl+Shift+M për të shkruar një shënim, Ctrl+D për një faqeshënues.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>Selection</source>
            <translation>Përzgjedhja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Serbian</source>
            <translation>serbisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Settings</source>
            <translation>Cilësimet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/window_tools.py" />
            <source>Settings…</source>
            <translation>Cilësimet…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Seven documents</source>
            <translation>Shtatë dokumente</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>Show in its list</source>
            <translation>Trego në listën përkatëse</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <source>Show in the list of places</source>
            <translation>Trego në listën e vendeve</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>Show in the timeline</source>
            <translation>Trego në boshtin kohor</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Show me: {place}, {year}</source>
            <translation>Më trego: {place}, {year}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>Show on the map</source>
            <translation>Trego në hartë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/desk_commands.py" />
            <source>Show or hide the lists</source>
            <translation>Shfaq ose fshih listat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/desk_commands.py" />
            <source>Show or hide the map</source>
            <translation>Shfaq ose fshih hartën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/desk_commands.py" />
            <source>Show or hide the reader</source>
            <translation>Shfaq ose fshih lexuesin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/desk_commands.py" />
            <source>Show or hide the sources</source>
            <translation>Shfaq ose fshih burimet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/desk_commands.py" />
            <source>Show or hide the timeline</source>
            <translation>Shfaq ose fshih boshtin kohor</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/view.py" />
            <source>Show the apparatus</source>
            <translation>Shfaq aparatin kritik</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>Show the first page again</source>
            <translation>Shfaq sërish faqen e parë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <source>Show the pages…</source>
            <translation>Trego faqet…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Show the whole collection</source>
            <translation>Shfaq gjithë koleksionin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Show the whole period</source>
            <translation>Trego gjithë periudhën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Show what is chosen</source>
            <translation>Trego ç’është zgjedhur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/layer_list.py" />
            <source>Show where it lies</source>
            <translation>Shfaq ku ndodhet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>Showing</source>
            <translation>Shfaqen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>Showing everything. Narrow it by</source>
            <translation>Shfaqet gjithçka. Shtoni një filtër:</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Six documents</source>
            <translation>Gjashtë dokumente</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Size</source>
            <translation>Madhësia</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Smaller letters</source>
            <translation>Shkronja më të vogla</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/reader_commands.py" />
            <source>Smaller letters on the page</source>
            <translation>Shkronja më të vogla në faqe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/own_notes.py" />
            <source>So much text cannot be marked at once: select less of it.</source>
            <translation>Kaq shumë tekst nuk mund të shënohet përnjëherë: përzgjidhni më pak.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/filter_adders.py" />
            <source>Source</source>
            <translation>Burimi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/program_page.py" />
            <source>Source Serif 4 and Source Sans 3, under the SIL Open Font License 1.1 (OFL-1.1).</source>
            <translation>Source Serif 4 dhe Source Sans 3, sipas licencës SIL Open Font License 1.1 (OFL-1.1).</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/beside_pane.py" />
            <source>Source {source} does not speak of “{event}”.</source>
            <translation>Burimi {source} nuk flet për «{event}».</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/passage_number.py" />
            <source>Source {source} has no numbered passages.</source>
            <translation>Burimi {source} nuk ka paragrafë të numëruar.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/passage_number.py" />
            <source>Source {source} has no passage {label}; its passages are {first} to {last}.</source>
            <translation>Burimi {source} nuk ka paragraf {label}; paragrafët e tij janë nga {first} te {last}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <location filename="../../src/albviewer/panels/facets.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/panels/timeline/written.py" />
            <location filename="../../src/albviewer/ui/panes/sources_pane.py" />
            <location filename="../../src/albviewer/ui/window/arrangement.py" />
            <location filename="../../src/albviewer/ui/window/reading_room.py" />
            <source>Sources</source>
            <translation>Burime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/top_bar.py" />
            <source>Sources (F6)</source>
            <translation>Burimet (F6)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/sources_pane.py" />
            <source>Sources and filters</source>
            <translation>Burime dhe filtra</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <source>Sources differ on</source>
            <translation>Mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/note_words.py" />
            <source>Sources differ: {topic}</source>
            <translation>Burimet nuk përputhen: {topic}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <source>Speeches</source>
            <translation>Fjalime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_pad.py" />
            <source>Staff: enter the number</source>
            <translation>Personeli: shkruani numrin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/nav_row.py" />
            <source>Start</source>
            <translation>Fillimi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_page.py" />
            <source>Start again</source>
            <translation>Nise përsëri</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Start reading</source>
            <translation>Fillo leximin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>Start tag expected, '&lt;' not found</source>
            <translation>pritej një etiketë hapëse, por nuk u gjet «&lt;»</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>Started again</source>
            <translation>Nisur përsëri</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/foot_bar.py" />
            <location filename="../../src/albviewer/ui/kiosk/widgets/step_bar.py" />
            <location filename="../../src/albviewer/ui/tours/tour_bar.py" />
            <source>Step {n} of {all}</source>
            <translation>Hapi {n} nga {all}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/idle_bar.py" />
            <source>Still reading?</source>
            <translation>Po lexon ende?</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/opening_bar.py" />
            <location filename="../../src/albviewer/ui/dossier/desk.py" />
            <source>Stop</source>
            <translation>Ndal</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/foot_bar.py" />
            <source>Stop reading</source>
            <translation>Ndale leximin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/aloud_bar.py" />
            <source>Stop reading aloud</source>
            <translation>Mos lexo më me zë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/desk.py" />
            <source>Stopped; nothing was saved.</source>
            <translation>U ndal; nuk u ruajt asgjë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/picture_dialog.py" />
            <source>Style</source>
            <translation>Stili</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/search/offers.py" />
            <location filename="../../src/albviewer/ui/search/palette.py" />
            <source>Suggestions</source>
            <translation>Sugjerime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>TEI XML</source>
            <translation>TEI XML</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Take in notes and marks from a file</source>
            <translation>Merr shënime dhe shenja nga një skedar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Take in notes and marks from a file…</source>
            <translation>Merr shënime dhe shenja nga një skedar…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/event.py" />
            <location filename="../../src/albviewer/ui/kiosk/screens/source.py" />
            <location filename="../../src/albviewer/ui/kiosk/screens/take_home.py" />
            <source>Take it home</source>
            <translation>Merre me vete</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Ten documents</source>
            <translation>Dhjetë dokumente</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/top_bar.py" />
            <location filename="../../src/albviewer/ui/kiosk/widgets/foot_bar.py" />
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Text size</source>
            <translation>Madhësia e tekstit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Text size: {size}</source>
            <translation>Madhësia e shkronjave: {size}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Text width</source>
            <translation>Gjerësia e tekstit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>The borders follow the time shown</source>
            <translation>Kufijtë ndjekin kohën e shfaqur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/take_home.py" />
            <source>The citation as a code</source>
            <translation>Citimi si kod</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/citing.py" />
            <source>The citation could not be made: {reason}.</source>
            <translation>Citimi nuk mund të bëhej: {reason}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/main_window.py" />
            <source>The collection is being opened.</source>
            <translation>Koleksioni po hapet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>The collection itself was not changed. Mend these lines, then open it again.</source>
            <translation>Vetë koleksioni nuk u ndryshua. Ndreqni këto rreshta, pastaj hapeni sërish.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>The collection {folder} cannot be opened: it {what}.</source>
            <translation>Koleksioni {folder} nuk mund të hapet: {what}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>The collection {folder} cannot be opened: {reason}.</source>
            <translation>Koleksioni {folder} nuk mund të hapet: {reason}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>The collection {path} cannot be opened: {reason}.</source>
            <translation>Koleksioni {path} nuk mund të hapet: {reason}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff.py" />
            <source>The counts are saved: {file}</source>
            <translation>Numërimet u ruajtën: {file}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff.py" />
            <source>The counts could not be saved.</source>
            <translation>Numërimet nuk mund të ruheshin.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <source>The date may also lie outside the time asked for.</source>
            <translation>Data mund të jetë edhe jashtë kohës së kërkuar.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/disagreement/view.py" />
            <source>The disagreement before</source>
            <translation>Mospërputhja e mëparshme</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>The document has no title; this one is the editors’.</source>
            <translation>Dokumenti nuk ka titull; ky është i redaktorëve.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/desk.py" />
            <source>The dossier cannot be made: {reason}.</source>
            <translation>Dosja nuk mund të bëhet: {reason}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/desk.py" />
            <source>The dossier is being made.</source>
            <translation>Dosja po përgatitet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <source>The dossier of evidence</source>
            <translation>Dosja e provave</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <source>The events in time, with their numbers; ≠ marks those on which sources differ.</source>
            <translation>Ngjarjet në kohë, me numrat e tyre; ≠ shënon ato për të cilat burimet nuk pajtohen.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>The file could not be read: {reason}.</source>
            <translation>Skedari nuk mund të lexohej: {reason}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/thing_ways.py" />
            <source>The filters leave it out of the list.</source>
            <translation>Filtrat e lënë jashtë listës.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/main_window.py" />
            <source>The first page</source>
            <translation>Faqja e parë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <source>The first {n} of {total} stand here; narrower filters choose which.</source>
            <translation>Këtu janë {n} të parat nga {total}; me filtra më të ngushtë zgjidhet cilat.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <source>The government that sits there</source>
            <translation>Qeveria me seli atje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/help_window.py" />
            <source>The guide</source>
            <translation>Udhëzuesi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/help_window.py" />
            <source>The guide does not have these words.</source>
            <translation>Udhëzuesi nuk i ka këto fjalë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/window_tools.py" />
            <source>The index of this collection was damaged. It is being made again.</source>
            <translation>Treguesi i këtij koleksioni ishte dëmtuar. Po bëhet nga e para.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link asks for “{what}”, which this albviewer does not know.</source>
            <translation>Lidhja kërkon «{what}», që ky albviewer nuk e njeh.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link is longer than {n} characters.</source>
            <translation>Lidhja është më e gjatë se {n} shenja.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link is of version {n}, which this albviewer does not know.</source>
            <translation>Lidhja është e versionit {n}, që ky albviewer nuk e njeh.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>The link is on the clipboard.</source>
            <translation>Lidhja u kopjua.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link is to a disagreement “{id}”, which this collection does not have.</source>
            <translation>Lidhja çon te një mospërputhje «{id}», që ky koleksion nuk e ka.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link is to a layer “{id}”, which this collection does not have.</source>
            <translation>Lidhja çon te një shtresë «{id}», që ky koleksion nuk e ka.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link is to a person “{id}”, whom this collection does not have.</source>
            <translation>Lidhja çon te një person «{id}», që ky koleksion nuk e ka.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link is to a place “{id}”, which this collection does not have.</source>
            <translation>Lidhja çon te një vend «{id}», që ky koleksion nuk e ka.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link is to a source “{id}”, which this collection does not have.</source>
            <translation>Lidhja çon te një burim «{id}», që ky koleksion nuk e ka.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link is to an event “{id}”, which this collection does not have.</source>
            <translation>Lidhja çon te një ngjarje «{id}», që ky koleksion nuk e ka.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link is to another collection, “{id}”.</source>
            <translation>Lidhja çon te një koleksion tjetër, «{id}».</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link is to the collection “{id}”, which has not been opened on this machine yet.</source>
            <translation>Lidhja çon te koleksioni «{id}», që ende nuk është hapur në këtë kompjuter.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>The link says “{what}”, which cannot be shown.</source>
            <translation>Lidhja thotë «{what}», që nuk mund të shfaqet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <source>The map alone</source>
            <translation>Vetëm harta</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <source>The map alone, full screen; Esc leaves it</source>
            <translation>Vetëm harta, në gjithë ekranin; Esc e mbyll</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>The map alone, or everything again</source>
            <translation>Vetëm harta, ose prapë gjithçka</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_pane.py" />
            <source>The map cannot be shown. The list of places says the same in words.</source>
            <translation>Harta nuk mund të shfaqet. Lista e vendeve thotë të njëjtën gjë me fjalë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/main_window.py" />
            <source>The map cannot be shown: {reason}</source>
            <translation>Harta nuk mund të shfaqet: {reason}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/desk_commands.py" />
            <source>The map in its own window</source>
            <translation>Harta në dritare më vete</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/map_link.py" />
            <location filename="../../src/albviewer/ui/panes/map_pane.py" />
            <source>The map is being drawn.</source>
            <translation>Harta po vizatohet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_pictures.py" />
            <source>The map was sent to the printer.</source>
            <translation>Harta iu dërgua printerit.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>The nearest: {date}.</source>
            <translation>Më e afërta: {date}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/disagreement/view.py" />
            <source>The next disagreement</source>
            <translation>Mospërputhja tjetër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>The notes could not be saved: {reason}.</source>
            <translation>Shënimet nuk mund të ruheshin: {reason}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>The package {name} cannot be read: {reason}.</source>
            <translation>Paketa {name} nuk mund të lexohet: {reason}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>The package {name} is damaged: {why}.</source>
            <translation>Paketa {name} është e dëmtuar: {why}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>The package {name} is not signed by anybody who is trusted here.</source>
            <translation>Paketa {name} nuk është nënshkruar nga dikush që këtu i besohet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>The package {name} is not signed.</source>
            <translation>Paketa {name} nuk është e nënshkruar.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/desk.py" />
            <source>The pages are being set.</source>
            <translation>Faqet po radhiten.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_pictures.py" />
            <source>The picture cannot be saved there: {reason}.</source>
            <translation>Figura nuk mund të ruhet atje: {reason}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_pictures.py" />
            <source>The picture is being drawn.</source>
            <translation>Figura po vizatohet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chip_menus.py" />
            <source>The place</source>
            <translation>Vendi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_pictures.py" />
            <source>The printer does not take the map.</source>
            <translation>Printeri nuk e pranon hartën.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/desk_commands.py" />
            <source>The reader alone</source>
            <translation>Vetëm lexuesi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/desk_commands.py" />
            <source>The reader alone, full screen; Esc leaves it</source>
            <translation>Vetëm lexuesi, në gjithë ekranin; Esc e mbyll</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/desk_commands.py" />
            <source>The reader in its own window</source>
            <translation>Lexuesi në dritare më vete</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/evidence.py" />
            <source>The sources differ: {topic}</source>
            <translation>Burimet nuk pajtohen: {topic}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>The sources of this collection do not differ.</source>
            <translation>Burimet e këtij koleksioni përputhen në çdo pikë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>The system’s</source>
            <translation>Ai i sistemit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/read_aloud.py" />
            <source>The system’s voice has failed.</source>
            <translation>Zëri i sistemit dështoi.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <source>The text of {source}</source>
            <translation>Teksti: {source}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <location filename="../../src/albviewer/ui/window/views_dialog.py" />
            <source>The view could not be saved: {reason}.</source>
            <translation>Pamja nuk mundi të ruhej: {reason}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/aloud_bar.py" />
            <source>The voice is being made ready.</source>
            <translation>Zëri po përgatitet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/reading_on_map.py" />
            <source>The way of the text from place to place</source>
            <translation>Rruga e tekstit nga vendi në vend</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>The whole collection, nothing left out</source>
            <translation>I gjithë koleksioni, pa lënë gjë jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>Theme</source>
            <translation>Pamja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Theme: {name}</source>
            <translation>Tema: {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_faults.py" />
            <source>There are too many words or parentheses.</source>
            <translation>Ka tepër fjalë ose kllapa.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff.py" />
            <source>There is no memory stick that can be written to.</source>
            <translation>Nuk ka asnjë USB në të cilin mund të shkruhet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff.py" />
            <source>There is no new update.</source>
            <translation>Nuk ka përditësim të ri.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/beside_pane.py" />
            <source>There is no other source.</source>
            <translation>Nuk ka burim tjetër.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>There is no room for the package {name}: {told}.</source>
            <translation>Nuk ka vend për paketën {name}: {told}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/passage_number.py" />
            <source>There is no source {source}.</source>
            <translation>Nuk ka burim {source}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_faults.py" />
            <source>There is no word to search for.</source>
            <translation>Nuk ka asnjë fjalë për të kërkuar.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>There is nothing to play by the sources’ dates.</source>
            <translation>Sipas datave të burimeve nuk ka ç’të kalohet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>There is nothing to read.</source>
            <translation>Nuk ka asgjë për të lexuar.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <source>These words are no longer in the source.</source>
            <translation>Këto fjalë nuk janë më në burim.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/licence_dialog.py" />
            <source>These words are not in the licence texts.</source>
            <translation>Këto fjalë nuk gjenden në tekstet e licencave.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>This collection has no events.</source>
            <translation>Ky koleksion nuk ka ngjarje.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>This collection has no people.</source>
            <translation>Ky koleksion nuk ka persona.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>This collection has no places.</source>
            <translation>Ky koleksion nuk ka vende.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/read_aloud.py" />
            <source>This computer has nothing that reads aloud. On Linux it is speech-dispatcher.</source>
            <translation>Ky kompjuter nuk ka asgjë që lexon me zë. Në Linux është speech-dispatcher.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_page.py" />
            <source>This exhibit</source>
            <translation>Kjo ekspozitë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>This is no file of notes: {name}</source>
            <translation>Ky nuk është skedar shënimesh: {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>This is no file with a view of albviewer.</source>
            <translation>Ky nuk është skedar me një pamje të albviewer.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/link_faults.py" />
            <source>This is no link that albviewer can open.</source>
            <translation>Kjo nuk është lidhje që albviewer mund ta hapë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_pad.py" />
            <source>This is not the number.</source>
            <translation>Ky nuk është numri i duhur.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/exhibit.py" />
            <source>This machine has no voice for this language.</source>
            <translation>Kjo makinë nuk ka zë për këtë gjuhë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/page_view.py" />
            <source>This passage as it stands in the file…</source>
            <translation>Ky paragraf ashtu siç është në skedar…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/find_in_reader.py" />
            <source>This source cannot be searched: {reason}</source>
            <translation>Në këtë burim nuk mund të kërkohet: {reason}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/idle_bar.py" />
            <source>This starts again in {n} second.</source>
            <translation>Kjo nis nga fillimi pas {n} sekonde.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/idle_bar.py" />
            <source>This starts again in {n} seconds.</source>
            <translation>Kjo nis nga fillimi pas {n} sekondash.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>This view is too much for a link; save it to a file instead.</source>
            <translation>Kjo pamje është e tepërt për një lidhje; ruajeni në një skedar.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>This year is pinned</source>
            <translation>Ky vit është i fiksuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Three documents</source>
            <translation>Tri dokumente</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/facets.py" />
            <location filename="../../src/albviewer/ui/bars/filter_adders.py" />
            <location filename="../../src/albviewer/ui/bars/time_dialog.py" />
            <source>Time</source>
            <translation>Koha</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/timeline_commands.py" />
            <source>Time: when it happened</source>
            <translation>Koha: kur ndodhi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/timeline_commands.py" />
            <source>Time: when it was written</source>
            <translation>Koha: kur u shkrua</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/picture.py" />
            <location filename="../../src/albviewer/ui/commands.py" />
            <location filename="../../src/albviewer/ui/timeline/view.py" />
            <location filename="../../src/albviewer/ui/window/arrangement.py" />
            <source>Timeline</source>
            <translation>Boshti kohor</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/twin.py" />
            <source>Timeline as a list</source>
            <translation>Boshti kohor si listë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/timeline_commands.py" />
            <source>Timeline as a list, or as a picture</source>
            <translation>Boshti kohor si listë ose si pamje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>Timeline: more</source>
            <translation>Boshti kohor: më shumë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <location filename="../../src/albviewer/ui/kiosk/screens/map.py" />
            <source>Touch a place and see what happened there</source>
            <translation>Prek një vend dhe shiko çfarë ndodhi atje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/source.py" />
            <source>Touch an underlined name.</source>
            <translation>Prek një emër të nënvizuar.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/stories.py" />
            <source>Touch to begin</source>
            <translation>Prek për të filluar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <location filename="../../src/albviewer/ui/tours/tour_menu.py" />
            <source>Tours</source>
            <translation>Ture të drejtuara</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/language_names.py" />
            <source>Turkish</source>
            <translation>turqisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>Two documents</source>
            <translation>Dy dokumente</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/program_page.py" />
            <source>Type</source>
            <translation>Shkronjat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/search.py" />
            <source>Type a name or a word</source>
            <translation>Shkruaj një emër ose një fjalë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <location filename="../../src/albviewer/ui/reader/view.py" />
            <source>Type of the page</source>
            <translation>Shkrimi i faqes</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/reader_commands.py" />
            <source>Type of the page…</source>
            <translation>Shkrimi i faqes…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Undo</source>
            <translation>Zhbëj</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Undo the last change of filters or selection</source>
            <translation>Zhbëj ndryshimin e fundit të filtrave ose të zgjedhjes</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Undo: {what}</source>
            <translation>Zhbëj: {what}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Undone: {what}</source>
            <translation>U zhbë: {what}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/unlocated_tray.py" />
            <source>Unlocated {n}</source>
            <translation>Jo në hartë: {n}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/time_dialog.py" />
            <source>Until</source>
            <translation>Deri më</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/nav_row.py" />
            <source>Up</source>
            <translation>Lart</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/palette.py" />
            <source>Used last</source>
            <translation>Përdorur së fundi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/program_page.py" />
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>Version</source>
            <translation>Versioni</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/view_commands.py" />
            <source>Views ({suffix})</source>
            <translation>Pamje ({suffix})</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/commands.py" />
            <source>Views and links</source>
            <translation>Pamje dhe lidhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kinds_in_words.py" />
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>Visits</source>
            <translation>Vizita</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>Visits on {day}</source>
            <translation>Vizita më {day}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>W</source>
            <translation>P</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_pad.py" />
            <source>Wait one second, then try again.</source>
            <translation>Prisni një sekondë, pastaj provoni përsëri.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/staff_pad.py" />
            <source>Wait {n} seconds, then try again.</source>
            <translation>Prisni {n} sekonda, pastaj provoni përsëri.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/dialogs.py" />
            <source>What could not be read</source>
            <translation>Çfarë nuk u lexua dot</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/reading_room.py" />
            <source>What could not be read…</source>
            <translation>Çfarë nuk u lexua dot…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/source.py" />
            <source>What happened there</source>
            <translation>Çfarë ndodhi atje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/settings_dialog.py" />
            <source>What is remembered</source>
            <translation>Çfarë mbahet mend</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <source>What it holds</source>
            <translation>Çfarë përmban</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <source>What to print</source>
            <translation>Çfarë të shtypet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/window_tools.py" />
            <source>What you marked could not be kept: {reason}.</source>
            <translation>Ajo që shënuat nuk mund të ruhej: {reason}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <source>Where</source>
            <translation>Ku</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <location filename="../../src/albviewer/panels/dossier/source_text.py" />
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>Where it is from</source>
            <translation>Prejardhja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/footnotes.py" />
            <source>Where it stands</source>
            <translation>Ku qëndron</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>Where the map is; a click goes there</source>
            <translation>Ku ndodhet harta; një klikim të çon atje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <source>Where the sources differ</source>
            <translation>Ku burimet nuk pajtohen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>Which time is shown</source>
            <translation>Cila kohë tregohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/widgets/map_buttons.py" />
            <source>Whole map</source>
            <translation>E gjithë harta</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/type_popover.py" />
            <source>Wider text</source>
            <translation>Tekst më i gjerë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/program_page.py" />
            <location filename="../../src/albviewer/ui/commands.py" />
            <source>Window</source>
            <translation>Dritarja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <source>With my notes and marks</source>
            <translation>Me shënimet dhe shenjat e mia</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/dossier/asking.py" />
            <source>With the passages found, in full</source>
            <translation>Me paragrafët e gjetur, të plotë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/passages_page.py" />
            <source>Words in context</source>
            <translation>Fjalët në kontekst</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/typed_commands.py" />
            <source>Words in context, or the passages</source>
            <translation>Fjalët në kontekst, ose paragrafët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Write a note on the words selected in the reader, else on the passage</source>
            <translation>Shkruaj një shënim për fjalët e përzgjedhura te lexuesi, përndryshe për paragrafin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/own_notes.py" />
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>Write a note…</source>
            <translation>Shkruaj një shënim…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/time_dialog.py" />
            <source>Write a year, a month or a day, such as 1961, 1961-03, 26 March 1961 or 1961-03-26.</source>
            <translation>Shkruani një vit, një muaj ose një ditë, p.sh. 1961, 1961-03, 26 mars 1961 ose 1961-03-26.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <source>Write on it…</source>
            <translation>Shkruaj mbi të…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/passage_number.py" />
            <source>Write the number of a passage: 3.12, or 004 3.12 for another source.</source>
            <translation>Shkruani numrin e një paragrafi: 3.12, ose 004 3.12 për një burim tjetër.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>Year of the borders</source>
            <translation>Viti i kufijve</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/notes_page.py" />
            <source>You have marked nothing in this collection yet.</source>
            <translation>Në këtë koleksion nuk keni shënuar ende asgjë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/note_editor.py" />
            <source>Your note</source>
            <translation>Shënimi juaj</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <source>Your note on “{words}”: {note}</source>
            <translation>Shënimi juaj për «{words}»: {note}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/map_tools.py" />
            <source>Zoom here</source>
            <translation>Afro këtu</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>Zoom in</source>
            <translation>Afro</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>Zoom out</source>
            <translation>Largo</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>a DOCX</source>
            <translation>një DOCX</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>a PDF</source>
            <translation>një PDF</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/playing.py" />
            <source>a century a second</source>
            <translation>një shekull në sekondë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/event_records.py" />
            <source>a claim needs its text and the words of the source that makes it</source>
            <translation>një pohim kërkon tekstin e vet dhe fjalët e burimit që e bën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/plain_text.py" />
            <source>a control character,</source>
            <translation>një shenjë kontrolli,</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/reading.py" />
            <source>a control point needs pixel (column and row) and at (latitude and longitude)</source>
            <translation>një pikë kontrolli kërkon pixel (kolonën dhe rreshtin) dhe at (gjerësinë dhe gjatësinë gjeografike)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/gazetteer_records.py" />
            <source>a curated line names either a place, or a person, or a date, or none: true</source>
            <translation>një rresht i redaktuar emërton ose një vend, ose një person, ose një datë, ose ka none: true</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf.py" />
            <location filename="../../src/albviewer/model/edtf_syntax.py" />
            <source>a date is written 1961, 1961-03 or 1961-03-26</source>
            <translation>një datë shkruhet 1961, 1961-03 ose 1961-03-26</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf.py" />
            <source>a date of more than {most_characters} characters is not supported</source>
            <translation>një datë me më shumë se {most_characters} shenja nuk pranohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>a day in {date}</source>
            <translation>një ditë në {date}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_tree.py" />
            <source>a file holds one YAML document; this starts a second one</source>
            <translation>një skedar mban një dokument YAML; këtu nis një i dytë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>a file in it is packed in a way that packages are not</source>
            <translation>një skedar në të është paketuar ndryshe nga ç’paketohen paketat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>a folder</source>
            <translation>dosje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_tree.py" />
            <source>a key must be a plain word, not a list or a mapping</source>
            <translation>një çelës duhet të jetë fjalë e thjeshtë, jo listë apo hartë çelësash</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/source_records.py" />
            <source>a line of structure needs lines (12 or 12-20) and as</source>
            <translation>një rresht i structure kërkon lines (12 ose 12-20) dhe as</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>a list</source>
            <translation>listë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/playing.py" />
            <source>a month a second</source>
            <translation>një muaj në sekondë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>a month in {date}</source>
            <translation>një muaj në {date}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>a number</source>
            <translation>numër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>a picture</source>
            <translation>një figurë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/tour_records.py" />
            <source>a place of a step needs the id of the place</source>
            <translation>një vend i një hapi kërkon id-në e vendit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/gazetteer_records.py" />
            <source>a place with coordinates cannot be unlocated</source>
            <translation>një vend me koordinata nuk mund të jetë unlocated</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/playing.py" />
            <source>a quarter a second</source>
            <translation>një tremujor në sekondë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/tour_records.py" />
            <source>a quote needs its source and its words</source>
            <translation>një citim kërkon burimin dhe fjalët e veta</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/source_records.py" />
            <source>a reading needs quote and reads (which may be empty)</source>
            <translation>një lexim kërkon quote dhe reads (që mund të jetë bosh)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>a record (key: value)</source>
            <translation>regjistrim (çelës: vlerë)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/event_records.py" />
            <source>a route needs at least two places: where it began and where it led</source>
            <translation>një rrugë kërkon të paktën dy vende: ku nisi dhe ku çoi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/reading.py" />
            <source>a scan has bounds or points, not both; the points count</source>
            <translation>një hartë e skanuar ka bounds ose points, jo të dyja; vlejnë pikat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/reading.py" />
            <source>a scan needs bounds, or points that say where it lies</source>
            <translation>një hartë e skanuar kërkon bounds, ose points që thonë se ku shtrihet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf_syntax.py" />
            <source>a season has no days</source>
            <translation>një stinë nuk ka ditë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf.py" />
            <source>a set of dates is written [1960,1961] or {{1960,1961}}</source>
            <translation>një bashkësi datash shkruhet [1960,1961] ose {{1960,1961}}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>a single value</source>
            <translation>një vlerë e vetme</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/tour_records.py" />
            <source>a step opens the reader at an event or at a quote, not at both</source>
            <translation>një hap e hap tekstin te një ngjarje ose te një citim, jo te të dyja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>a text, or texts by language</source>
            <translation>tekst, ose tekste sipas gjuhës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf_syntax.py" />
            <source>a time of day is not supported; write the day only</source>
            <translation>ora e ditës nuk pranohet; shkruani vetëm ditën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>a voice in {n} disagreement</source>
            <translation>zë në {n} mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>a voice in {n} disagreements</source>
            <translation>zë në {n} mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>a whole number</source>
            <translation>numër i plotë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/playing.py" />
            <source>a year a second</source>
            <translation>një vit në sekondë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>about any event</source>
            <translation>për çdo ngjarje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>about the government in {places}</source>
            <translation>{places} (qeveria)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>about the governments in {places}</source>
            <translation>{places} (qeveritë)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>about {names}</source>
            <translation>për {names}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <source>about {n} minute</source>
            <translation>rreth {n} minutë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <source>about {n} minutes</source>
            <translation>rreth {n} minuta</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>all filters removed</source>
            <translation>heqja e të gjithë filtrave</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dates_in_words.py" />
            <source>all from {date}</source>
            <translation>të gjitha nga {date}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dates_in_words.py" />
            <source>all of {dates}</source>
            <translation>gjithë {dates}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>all of {first} and {last}</source>
            <translation>të gjitha: {first} dhe {last}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>all or any of them</source>
            <translation>të gjitha ose cilado</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dates_in_words.py" />
            <source>all until {date}</source>
            <translation>të gjitha deri më {date}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_help.py" />
            <source>all words that begin so</source>
            <translation>të gjitha fjalët që fillojnë kështu</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <source>alone</source>
            <translation>vetëm</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/reading_room.py" />
            <source>also by the mouse's own button</source>
            <translation>edhe me butonin anësor të miut</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>an EPUB</source>
            <translation>një EPUB</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/source_records.py" />
            <source>an editors' note needs quote and note</source>
            <translation>një shënim i redaktorëve kërkon quote dhe note</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/event_records.py" />
            <source>an inferred date needs a reason</source>
            <translation>një datë e nxjerrë me arsyetim kërkon arsyen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf.py" />
            <source>an interval has one stroke and two ends</source>
            <translation>një interval ka një vijë të pjerrët dhe dy skaje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf.py" />
            <source>an interval needs at least one end</source>
            <translation>një interval kërkon të paktën një skaj</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_tree.py" />
            <source>anchors and aliases (&amp; and *) are not used in a collection</source>
            <translation>spirancat dhe pseudonimet (&amp; dhe *) nuk përdoren në një koleksion</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>and</source>
            <translation>dhe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <source>and 1 place in it</source>
            <translation>dhe 1 vend brenda</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>and {n} more</source>
            <translation>dhe {n} të tjera</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <source>and {n} places in it</source>
            <translation>dhe {n} vende brenda</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/picture/making.py" />
            <location filename="../../src/albviewer/ui/widgets/map_legend.py" />
            <source>approximate</source>
            <translation>i përafërt</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>at any place</source>
            <translation>në çdo vend</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>at any time</source>
            <translation>në çdo kohë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/fit.py" />
            <source>at least three control points are needed</source>
            <translation>nevojiten të paktën tri pika kontrolli</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/scan.py" />
            <source>at most {longest_side} a side and {most_pixels} million in all are shown</source>
            <translation>shfaqen të shumtën {longest_side} për anë dhe gjithsej {most_pixels} milionë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/gazetteer_records.py" />
            <source>at must be two numbers, latitude and longitude in degrees</source>
            <translation>at duhet të jetë dy numra, gjerësia dhe gjatësia gjeografike në gradë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <source>at or about it</source>
            <translation>edhe si temë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>at or about {places}</source>
            <translation>{places} (edhe si temë)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>at or about {places} and places in it</source>
            <translation>{places} dhe vendet që përfshin (edhe si temë)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>at or about {places} and places in them</source>
            <translation>{places} dhe vendet që përfshijnë (edhe si temë)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>at {places}</source>
            <translation>{places}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>at {places} and places in it</source>
            <translation>{places} dhe vendet që përfshin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>at {places} and places in them</source>
            <translation>{places} dhe vendet që përfshijnë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <source>base</source>
            <translation>bazë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>bay</source>
            <translation>gji</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>block sequence entries are not allowed in this context</source>
            <translation>një zë liste nuk lejohet këtu</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>book</source>
            <translation>libër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_help.py" />
            <source>both words, in any order</source>
            <translation>të dyja fjalët, në çfarëdo radhe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>both {first} and {last}</source>
            <translation>{first} dhe {last} bashkë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_help.py" />
            <source>both, as without AND</source>
            <translation>të dyja, njësoj si pa AND</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_help.py" />
            <source>both, with at most five words between them</source>
            <translation>të dyja, me e shumta pesë fjalë në mes</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/reading.py" />
            <source>bounds must be four numbers: south, west, north and east in degrees, the south below the north</source>
            <translation>bounds duhet të jenë katër numra: jugu, perëndimi, veriu dhe lindja në gradë, jugu nën veriun</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>building</source>
            <translation>ndërtesë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>by kind</source>
            <translation>sipas llojit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>by place</source>
            <translation>sipas vendit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>by source</source>
            <translation>sipas burimit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>by the graphics card, if there is one</source>
            <translation>nga karta grafike, nëse ka</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>by the processor</source>
            <translation>nga procesori</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dates_in_words.py" />
            <source>by {date}</source>
            <translation>jo më vonë se {date}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>c. {date}</source>
            <translation>rreth {date}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/manifest.py" />
            <source>cannot be called so on Windows</source>
            <translation>nuk mund të quhet kështu në Windows</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/tiles.py" />
            <source>cannot be unpacked</source>
            <translation>nuk mund të shpaketohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_list.py" />
            <source>cause</source>
            <translation>shkak</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <source>certainly within</source>
            <translation>me siguri</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/apparatus.py" />
            <source>characters {first} to {last}</source>
            <translation>shenjat {first}–{last}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/panels/picture/making.py" />
            <location filename="../../src/albviewer/ui/widgets/map_legend.py" />
            <source>chosen</source>
            <translation>i zgjedhur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>city</source>
            <translation>qytet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <source>compare the sources</source>
            <translation>krahaso burimet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>comparison of sources</source>
            <translation>krahasimi i burimeve</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>continent</source>
            <translation>kontinent</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>control characters are not allowed</source>
            <translation>shenjat e kontrollit nuk lejohen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/reading.py" />
            <source>control points must lie on the scan, {width} by {height} pixels, and be at most {most_points}</source>
            <translation>pikat e kontrollit duhet të jenë brenda hartës së skanuar, {width} me {height} pikselë, dhe të shumtën {most_points}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>could not find expected ':'</source>
            <translation>mungon «:» aty ku pritej</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>country</source>
            <translation>shtet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_list.py" />
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>date</source>
            <translation>datë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf_syntax.py" />
            <source>day {day} does not exist</source>
            <translation>dita {day} nuk ekziston</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>diary</source>
            <translation>ditar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>did not find expected ',' or ']'</source>
            <translation>mungon «,» ose «]» aty ku pritej</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>did not find expected ',' or '}}'</source>
            <translation>mungon «,» ose «}}» aty ku pritej</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>did not find expected '-' indicator</source>
            <translation>mungon «-» aty ku pritej</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>did not find expected &lt;document start&gt;</source>
            <translation>këtu pritej fillimi i një dokumenti</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>did not find expected alphabetic or numeric character</source>
            <translation>këtu pritej një shkronjë ose një shifër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>did not find expected comment or line break</source>
            <translation>këtu pritej një koment ose fundi i rreshtit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>did not find expected hexdecimal number</source>
            <translation>këtu pritej një numër heksadecimal</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>did not find expected key</source>
            <translation>këtu pritej një çelës; shihni hapësirat në fillim të rreshtit dhe thonjëzat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>did not find expected node content</source>
            <translation>këtu pritej një vlerë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/references.py" />
            <source>disagreement</source>
            <translation>mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/panels/picture/making.py" />
            <location filename="../../src/albviewer/panels/timeline/events.py" />
            <location filename="../../src/albviewer/ui/widgets/map_legend.py" />
            <source>disputed</source>
            <translation>mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <source>disputed only</source>
            <translation>vetëm me mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>disputed or not</source>
            <translation>me ose pa mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>does not exist</source>
            <translation>nuk ekziston</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>edition {n}</source>
            <translation>botimi {n}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_help.py" />
            <source>either</source>
            <translation>njëra ose tjetra</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>encyclopedia article</source>
            <translation>artikull enciklopedie</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>essay</source>
            <translation>ese</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/references.py" />
            <source>event</source>
            <translation>ngjarje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>event {name}</source>
            <translation>ngjarja {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>everything, without filters</source>
            <translation>gjithçka, pa filtra</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/event_records.py" />
            <source>evidence needs a source and a quote</source>
            <translation>një dëshmi kërkon burimin dhe citimin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/tour_records.py" />
            <source>evidence says which of the event's quotes, counted from 1</source>
            <translation>evidence thotë cili nga citimet e ngjarjes, duke numëruar nga 1</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>feature {number} {why}; it is left out</source>
            <translation>elementi {number} {why}; ai lihet jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>file name too long</source>
            <translation>emri i skedarit është tepër i gjatë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <source>filter by it no longer</source>
            <translation>mos filtro më sipas tij</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <source>filter by person</source>
            <translation>filtro sipas personit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <source>filter by place</source>
            <translation>filtro sipas vendit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <source>filter by time</source>
            <translation>filtro sipas kohës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/facets_pane.py" />
            <source>filtered by</source>
            <translation>me filtër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>first half of {year}</source>
            <translation>gjysma e parë e {year}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>first quarter of {year}</source>
            <translation>tremujori i parë i {year}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>first third of {year}</source>
            <translation>katërmujori i parë i {year}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>format must be {format}</source>
            <translation>format duhet të jetë {format}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>found a tab character that violates indentation</source>
            <translation>këtu ka një tabulator që prish vendosjen e rreshtit; përdorni hapësira</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>found a tab character where an indentation space is expected</source>
            <translation>këtu ka një tabulator aty ku priten hapësira</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>found character that cannot start any token</source>
            <translation>këtu ka një shenjë me të cilën nuk mund të nisë asgjë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>found unexpected ':'</source>
            <translation>këtu ka një «:» që nuk pritej</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>found unexpected document indicator</source>
            <translation>këtu nis ose mbaron një dokument, gjë që nuk pritej</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>found unexpected end of stream</source>
            <translation>skedari mbaron para se të mbyllet ajo që u hap</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>found unknown escape character</source>
            <translation>pas «\» ka një shenjë të panjohur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dates_in_words.py" />
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>from {date}</source>
            <translation>nga {date}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has a GeometryCollection without a list, or more than {deepest_collection} deep</source>
            <translation>ka një GeometryCollection pa listë, ose më të thellë se {deepest_collection}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/pmtiles_archive.py" />
            <source>has a damaged directory</source>
            <translation>ka një tabelë përmbajtjeje të dëmtuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/pmtiles_archive.py" />
            <source>has a directory that is too large</source>
            <translation>ka një tabelë përmbajtjeje tepër të madhe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has a geometry of the unknown type “{kind}”</source>
            <translation>ka një gjeometri të llojit të panjohur «{kind}»</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has a geometry that is not an object</source>
            <translation>ka një gjeometri që nuk është objekt</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has a position that is not two numbers, longitude and latitude</source>
            <translation>ka një pozicion që nuk është dy numra, gjatësia dhe gjerësia gjeografike</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has a {kind} that cannot be cut where it crosses the date line</source>
            <translation>ka një {kind} që nuk mund të pritet aty ku kalon vijën e ndryshimit të datës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has a {kind} whose coordinates are not a list</source>
            <translation>ka një {kind} me koordinata që nuk janë listë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has a {kind} with a ring that does not end where it begins</source>
            <translation>ka një {kind} me një unazë që nuk mbaron aty ku nis</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has a {kind} with {count} positions where at least {least} are needed</source>
            <translation>ka një {kind} me {count} pozicione, ndërsa nevojiten të paktën {least}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has a {kind} without a ring</source>
            <translation>ka një {kind} pa unazë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/tiles.py" />
            <source>has more than {most_vertices} positions</source>
            <translation>ka më shumë se {most_vertices} pozicione</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has more than {most_vertices} positions; draw it more coarsely</source>
            <translation>ka më shumë se {most_vertices} pozicione; vizatojeni më trashë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/mbtiles_database.py" />
            <location filename="../../src/albviewer/collection/layers/pmtiles_archive.py" />
            <source>has no tiles</source>
            <translation>nuk ka pllaka</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has properties that are not an object</source>
            <translation>ka veti që nuk janë objekt</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has the position {longitude}, {latitude}, which is nowhere on the globe (longitude -180 to 180, latitude -90 to 90){hint}</source>
            <translation>ka pozicionin {longitude}, {latitude}, që nuk gjendet askund në glob (gjatësia -180 deri në 180, gjerësia -90 deri në 90){hint}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/pmtiles_archive.py" />
            <source>has tiles that are not supported: PNG, JPEG, WebP and vector tiles (MVT) are</source>
            <translation>ka pllaka që nuk pranohen; pranohen PNG, JPEG, WebP dhe pllaka vektoriale (MVT)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>has {count} features; at most {most_features} are shown</source>
            <translation>ka {count} elemente; shfaqen të shumtën {most_features}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>in Albanian</source>
            <translation>shqip</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>in Chinese</source>
            <translation>kinezisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>in Croatian</source>
            <translation>kroatisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>in English</source>
            <translation>anglisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>in French</source>
            <translation>frëngjisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>in German</source>
            <translation>gjermanisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>in Greek</source>
            <translation>greqisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>in Italian</source>
            <translation>italisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>in Russian</source>
            <translation>rusisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>in Serbian</source>
            <translation>serbisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>in Turkish</source>
            <translation>turqisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>in all sources</source>
            <translation>në të gjitha burimet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>in any language</source>
            <translation>në çdo gjuhë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>in one lane</source>
            <translation>në një korsi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/encodings.py" />
            <source>in one place</source>
            <translation>në një vend</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>in sources of any kind</source>
            <translation>në burime të çdo lloji</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <source>in the source: “{words}”</source>
            <translation>në burim: «{words}»</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/encodings.py" />
            <source>in {count} places</source>
            <translation>në {count} vende</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>in {names}</source>
            <translation>në {names}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <source>inferred</source>
            <translation>e nxjerrë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/parts.py" />
            <source>inferred: {reason}</source>
            <translation>e nxjerrë: {reason}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>input/output error</source>
            <translation>gabim në lexim a shkrim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>interview</source>
            <translation>intervistë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/pmtiles_archive.py" />
            <source>is a PMTiles archive of another version than 3</source>
            <translation>është arkiv PMTiles i një versioni tjetër nga 3</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/mbtiles_database.py" />
            <source>is a damaged MBTiles database</source>
            <translation>është bazë e dhënash MBTiles e dëmtuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/images.py" />
            <source>is a damaged picture</source>
            <translation>është figurë e dëmtuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>is a file, not a folder or a package</source>
            <translation>është skedar, jo dosje a paketë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/images.py" />
            <source>is a picture that was cut short</source>
            <translation>është figurë e cunguar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/pmtiles_archive.py" />
            <source>is compressed in a way that is not supported: gzip or none is</source>
            <translation>është ngjeshur në një mënyrë që nuk pranohet; pranohet gzip ose asnjë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/manifest.py" />
            <source>is hidden</source>
            <translation>është i fshehur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>is in another reference system than WGS 84: save it as GeoJSON (RFC 7946)</source>
            <translation>është në një sistem referimi tjetër nga WGS 84: ruajeni si GeoJSON (RFC 7946)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/tiles.py" />
            <source>is larger than {limit} MB when unpacked</source>
            <translation>është më i madh se {limit} MB kur shpaketohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/pmtiles_archive.py" />
            <location filename="../../src/albviewer/collection/layers/tiles.py" />
            <source>is larger than {tile_limit} MB</source>
            <translation>është më i madh se {tile_limit} MB</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>is named as</source>
            <translation>sipas emrit është</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>is not GeoJSON: a FeatureCollection needs a list of features</source>
            <translation>nuk është GeoJSON: një FeatureCollection kërkon një listë elementesh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>is not GeoJSON: it must be an object with a type</source>
            <translation>nuk është GeoJSON: duhet të jetë objekt me një type</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>is not a GeoJSON feature</source>
            <translation>nuk është element GeoJSON</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/pmtiles_archive.py" />
            <source>is not a PMTiles archive</source>
            <translation>nuk është arkiv PMTiles</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/pmtiles_archive.py" />
            <source>is not a PMTiles archive, or was cut short</source>
            <translation>nuk është arkiv PMTiles, ose është i cunguar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/images.py" />
            <source>is not a PNG, JPEG or WebP picture</source>
            <translation>nuk është figurë PNG, JPEG ose WebP</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/mbtiles_database.py" />
            <source>is not a tile</source>
            <translation>nuk është pllakë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/tiles.py" />
            <source>is not a vector tile</source>
            <translation>nuk është pllakë vektoriale</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/mbtiles_database.py" />
            <source>is not an MBTiles database</source>
            <translation>nuk është bazë e dhënash MBTiles</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/mbtiles_database.py" />
            <source>is not an MBTiles database: it has no table of tiles that can be read</source>
            <translation>nuk është bazë e dhënash MBTiles: nuk ka tabelë pllakash që mund të lexohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>is said to be</source>
            <translation>thuhet se është</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/tiles.py" />
            <source>is {width} by {height} pixels; at most {most_pixels} are shown</source>
            <translation>është {width} me {height} pikselë; shfaqen të shumtën {most_pixels}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/scan.py" />
            <source>is {width} by {height} pixels; {most}</source>
            <translation>është {width} me {height} pikselë; {most}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>island</source>
            <translation>ishull</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>it</source>
            <translation>ai</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/event_records.py" />
            <source>it cannot both have happened at {id_} and merely concern it</source>
            <translation>ngjarja nuk mund të ketë ndodhur te {id_} dhe njëkohësisht vetëm të ketë të bëjë me të</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>it holds files that its list does not name</source>
            <translation>ka skedarë që lista e saj nuk i përmend</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/archive.py" />
            <source>it holds more than {most} files</source>
            <translation>ka më shumë se {most} skedarë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/editions.py" />
            <source>it holds the collection {found}, and {wanted} is shown here.</source>
            <translation>ka koleksionin {found}, ndërsa këtu shfaqet {wanted}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>it holds too many files, or one twice</source>
            <translation>ka tepër skedarë, ose një prej tyre dy herë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/tei.py" />
            <source>it is XML, but holds no text of TEI (its first element is {name})</source>
            <translation>është XML, por nuk ka tekst TEI (elementi i parë është {name})</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/archive.py" />
            <source>it is a damaged or truncated archive</source>
            <translation>është arkiv i dëmtuar ose i cunguar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/archive.py" />
            <location filename="../../src/albviewer/collection/readers/epub.py" />
            <source>it is encrypted</source>
            <translation>është i enkriptuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/pdf.py" />
            <source>it is encrypted: take the password off it</source>
            <translation>është i enkriptuar: hiqjani fjalëkalimin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>it is no archive, or not all of it is there</source>
            <translation>nuk është arkiv, ose nuk është i plotë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>it is not as it was when it was made</source>
            <translation>nuk është siç ishte kur u bë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/epub.py" />
            <source>it lacks its part {container}</source>
            <translation>i mungon pjesa {container}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/epub.py" />
            <source>it lacks the list of its parts</source>
            <translation>i mungon lista e pjesëve</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/docx.py" />
            <source>it lacks the part {path} with its text</source>
            <translation>i mungon pjesa {path} me tekstin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>it unpacks to {needed} MB, and {free} MB are free</source>
            <translation>e shpaketuar zë {needed} MB, dhe të lira janë {free} MB</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>its elements lie more than 256 deep within each other</source>
            <translation>elementet e tij janë më thellë se 256 brenda njëri-tjetrit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>its entities would grow out of all proportion</source>
            <translation>entitetet e tij do të rriteshin pa masë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>its file {name} cannot be read</source>
            <translation>skedari i saj {name} nuk mund të lexohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>its file {name} is missing</source>
            <translation>skedari i saj {name} mungon</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>its file {name} is not what it was when the package was made</source>
            <translation>skedari i saj {name} nuk është siç ishte kur u bë paketa</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>its part {part}</source>
            <translation>pjesa e tij {part}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/docx.py" />
            <source>its part {path} holds no text</source>
            <translation>pjesa e tij {path} nuk ka tekst</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/archive.py" />
            <source>its part {path} is damaged</source>
            <translation>pjesa e tij {path} është e dëmtuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/archive.py" />
            <source>its part {path} is larger than it says</source>
            <translation>pjesa e tij {path} është më e madhe se ç’thotë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/archive.py" />
            <source>its part {path} unpacks to more than {most} MB</source>
            <translation>pjesa e tij {path}, e shpaketuar, zë më shumë se {most} MB</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/archive.py" />
            <source>its part {path} unpacks to more than {most} times its size</source>
            <translation>pjesa e tij {path}, e shpaketuar, zë më shumë se {most} herë madhësinë e vet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/archive.py" />
            <source>its parts unpack to more than {most} MB</source>
            <translation>pjesët e tij, të shpaketuara, zënë më shumë se {most} MB</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/pdf.py" />
            <source>its text was not found within {pdf_seconds} seconds</source>
            <translation>teksti i tij nuk u gjet brenda {pdf_seconds} sekondash</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>its {name} cannot be read</source>
            <translation>{name} i saj nuk mund të lexohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/unpacking.py" />
            <source>its {name} is missing or too large</source>
            <translation>{name} i saj mungon ose është tepër i madh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>journal article</source>
            <translation>artikull reviste shkencore</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>kind {name}</source>
            <translation>lloji {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/source_records.py" />
            <source>label counts characters, it cannot be {label}</source>
            <translation>label numëron shenja, nuk mund të jetë {label}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>lake</source>
            <translation>liqen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>language {name}</source>
            <translation>gjuha {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>last quarter of {year}</source>
            <translation>tremujori i fundit i {year}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>last third of {year}</source>
            <translation>katërmujori i fundit i {year}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/facets_pane.py" />
            <source>left out</source>
            <translation>jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>letter</source>
            <translation>letër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/source_records.py" />
            <source>level is 1 to {deepest_level}, not {level}</source>
            <translation>level është nga 1 deri në {deepest_level}, jo {level}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/map_layer_records.py" />
            <source>line is a width of 0 to {widest_line} pixels</source>
            <translation>line është një trashësi nga 0 deri në {widest_line} pikselë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/plain_text.py" />
            <source>line {number} of the file {name} has {count} characters, more than the {longest_line} that a line may have: part it into paragraphs</source>
            <translation>rreshti {number} i skedarit {name} ka {count} shenja, më shumë se {longest_line} që mund të ketë një rresht: ndajeni në paragrafë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/apparatus.py" />
            <source>line {n}</source>
            <translation>rreshti {n}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/apparatus.py" />
            <source>lines {first} to {last}</source>
            <translation>rreshtat {first}–{last}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/document.py" />
            <source>lines {first}-{last} are beyond the end: the document has {count} lines</source>
            <translation>rreshtat {first}-{last} janë përtej fundit: dokumenti ka {count} rreshta</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/source_records.py" />
            <source>lines {lines} are no lines: they are counted from 1, the first one first</source>
            <translation>lines {lines} nuk janë rreshta: numërohen nga 1, i pari më parë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/source_records.py" />
            <source>lines {lines} do not come after line {last}, where the entry before ends</source>
            <translation>lines {lines} nuk vijnë pas rreshtit {last}, ku mbaron zëri i mëparshëm</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>location approximate</source>
            <translation>vendndodhje e përafërt</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/own.py" />
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <source>lost: no longer in the source</source>
            <translation>i humbur: nuk është më në burim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>mapping keys are not allowed in this context</source>
            <translation>një çelës nuk lejohet këtu</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>mapping values are not allowed in this context</source>
            <translation>një vlerë nuk lejohet këtu; vini në thonjëza tekstin që ka «: »</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/picture/making.py" />
            <location filename="../../src/albviewer/ui/widgets/map_legend.py" />
            <source>matching</source>
            <translation>përputhet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_tree.py" />
            <source>merge keys (&lt;&lt;) are not used in a collection</source>
            <translation>çelësat e shkrirjes (&lt;&lt;) nuk përdoren në një koleksion</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>military base</source>
            <translation>bazë ushtarake</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/map_layer_records.py" />
            <source>min-zoom and max-zoom are for tiles only</source>
            <translation>min-zoom dhe max-zoom janë vetëm për pllaka</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/map_layer_records.py" />
            <source>min-zoom and max-zoom must lie within {least} and {most}, the zooms of the file's tiles</source>
            <translation>min-zoom dhe max-zoom duhet të jenë midis {least} dhe {most}, shkallëve të pllakave të skedarit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf_syntax.py" />
            <source>month {month} does not exist</source>
            <translation>muaji {month} nuk ekziston</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_tree.py" />
            <source>more than {node_limit} entries in one file</source>
            <translation>më shumë se {node_limit} zëra në një skedar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>mountain</source>
            <translation>mal</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <source>moved: the source has changed</source>
            <translation>i zhvendosur: burimi ka ndryshuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/picture/making.py" />
            <location filename="../../src/albviewer/ui/widgets/map_legend.py" />
            <source>movement</source>
            <translation>lëvizje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <source>names as written</source>
            <translation>emrat siç shkruhen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>names in all their forms</source>
            <translation>emrat në të gjitha trajtat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_tree.py" />
            <source>nested more than {depth_limit} deep</source>
            <translation>më i thellë se {depth_limit} shkallë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>newspaper</source>
            <translation>gazetë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/mention_steps.py" />
            <source>no mention of {name}</source>
            <translation>asnjë përmendje: {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>no source is listed: there is nothing to read</source>
            <translation>nuk renditet asnjë burim: nuk ka ç’të lexohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>no space left on device</source>
            <translation>nuk ka më vend në disk</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>no such file or directory</source>
            <translation>nuk ka skedar a dosje të tillë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/epub.py" />
            <source>none of the pages that it lists is in it</source>
            <translation>asnjë nga faqet që rendit nuk gjendet në të</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>none yet</source>
            <translation>ende asnjë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>not a directory</source>
            <translation>nuk është dosje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>not a regular file</source>
            <translation>jo skedar i zakonshëm</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>not about {names}</source>
            <translation>jo për {names}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>not in {names}</source>
            <translation>jo në {names}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>not known</source>
            <translation>nuk dihet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>not of the kind {names}</source>
            <translation>jo i llojit {names}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>not {names}</source>
            <translation>jo {names}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <location filename="../../src/albviewer/ui/panes/facets_pane.py" />
            <source>not {what}</source>
            <translation>jo {what}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/tei.py" />
            <source>nothing</source>
            <translation>asgjë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/tour_records.py" />
            <source>nothing can be shown between these dates: {error}</source>
            <translation>midis këtyre datave nuk mund të shfaqet asgjë: {error}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/tour_records.py" />
            <source>nothing is filtered by a part of a name: sense is place or government</source>
            <translation>asgjë nuk filtrohet sipas një pjese emri: sense është place ose government</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_list.py" />
            <source>number</source>
            <translation>numër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>of the kind {names}</source>
            <translation>i llojit {names}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>once</source>
            <translation>një herë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>one day, {hours} h</source>
            <translation>një ditë, {hours} orë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>only the event {name}</source>
            <translation>vetëm ngjarja {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/facets.py" />
            <source>only what is disputed</source>
            <translation>vetëm çka është e diskutueshme</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/palette.py" />
            <source>open the saved view</source>
            <translation>hap pamjen e ruajtur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>operation not permitted</source>
            <translation>veprimi nuk lejohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>or</source>
            <translation>ose</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>or correct its encoding in sources.yaml</source>
            <translation>ose ndreqni kodimin e tij te sources.yaml</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>or name its encoding in sources.yaml</source>
            <translation>ose thoni kodimin e tij te sources.yaml</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/picture/making.py" />
            <location filename="../../src/albviewer/ui/widgets/map_legend.py" />
            <source>other</source>
            <translation>tjetër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>other kind</source>
            <translation>lloj tjetër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>outside the filter</source>
            <translation>jashtë filtrit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/events.py" />
            <source>outside the filters</source>
            <translation>jashtë filtrave</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/number_margin.py" />
            <source>p. {number}</source>
            <translation>f. {number}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/pictures.py" />
            <source>page {number} of the file {file} cannot be shown</source>
            <translation>faqja {number} e skedarit {file} nuk mund të shfaqet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_help.py" />
            <source>parentheses say what belongs together</source>
            <translation>kllapat thonë çka shkon bashkë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/mention_words.py" />
            <source>part of another name</source>
            <translation>pjesë e një emri tjetër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>passage {name}</source>
            <translation>pasazhi {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>peninsula</source>
            <translation>gadishull</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>per cent</source>
            <translation>për qind</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>permission denied</source>
            <translation>nuk ka leje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <location filename="../../src/albviewer/collection/references.py" />
            <source>person</source>
            <translation>person</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>person {name}</source>
            <translation>personi {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>picture</source>
            <translation>figurë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>pin must be what albviewer kiosk --new-pin prints, never the number itself</source>
            <translation>pin duhet të jetë ajo që shtyp albviewer kiosk --new-pin, kurrë vetë numri</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>pixels</source>
            <translation>pikselë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_list.py" />
            <location filename="../../src/albviewer/panels/first_page.py" />
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/collection/references.py" />
            <source>place</source>
            <translation>vend</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>place {name}</source>
            <translation>vendi {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>plain text</source>
            <translation>tekst i thjeshtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/events.py" />
            <source>possibly</source>
            <translation>mundësisht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <source>possibly within</source>
            <translation>ndoshta</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>possibly within {time}</source>
            <translation>{time}, edhe datat e mundshme</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>quiet hours need a time from which they hold</source>
            <translation>orët e qeta kërkojnë një orë nga e cila vlejnë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>quiet hours need a time to which they hold</source>
            <translation>orët e qeta kërkojnë një orë deri në të cilën vlejnë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/gazetteer_records.py" />
            <source>radius-km must lie between 0 and 20000</source>
            <translation>radius-km duhet të jetë midis 0 dhe 20000</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <source>read</source>
            <translation>lexo</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <source>read what proves it</source>
            <translation>lexo dëshminë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>region</source>
            <translation>rajon</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>report</source>
            <translation>raport</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>river</source>
            <translation>lumë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/archive.py" />
            <source>says it has tiles from zoom {min_zoom} to {max_zoom}; 0 to {deepest_zoom} can be shown</source>
            <translation>thotë se ka pllaka nga shkalla {min_zoom} deri në {max_zoom}; mund të shfaqen 0 deri në {deepest_zoom}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>screen is a width and a height in pixels, such as 1080x1920</source>
            <translation>screen është një gjerësi dhe një lartësi në pikselë, si 1080x1920</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>sea</source>
            <translation>det</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <source>search again</source>
            <translation>kërko sërish</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>second half of {year}</source>
            <translation>gjysma e dytë e {year}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>second quarter of {year}</source>
            <translation>tremujori i dytë i {year}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>second third of {year}</source>
            <translation>katërmujori i dytë i {year}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>seconds</source>
            <translation>sekonda</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>selection</source>
            <translation>zgjedhja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>settlement</source>
            <translation>vendbanim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>several filters</source>
            <translation>disa filtra</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf_syntax.py" />
            <source>significant digits are not supported; write a decade (195X), a century (19XX) or an interval</source>
            <translation>shifrat domethënëse nuk pranohen; shkruani një dhjetëvjeçar (195X), një shekull (19XX) ose një interval</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/disagreement/cells.py" />
            <source>silent</source>
            <translation>hesht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <source>site</source>
            <translation>vend historik</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/references.py" />
            <source>source</source>
            <translation>burim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/linking/evidence.py" />
            <source>source {id}</source>
            <translation>burimin {id}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>source {name}</source>
            <translation>burimi {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>speech</source>
            <translation>fjalim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <source>start the tour</source>
            <translation>nis turin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/assembling.py" />
            <source>structure is for plain text: {name} has a structure of its own</source>
            <translation>structure është për tekst të thjeshtë: {name} ka strukturën e vet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_tree.py" />
            <source>tags (!) are not used in a collection</source>
            <translation>etiketat (!) nuk përdoren në një koleksion</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/mbtiles_database.py" />
            <source>takes longer than {longest_seconds} seconds for one answer</source>
            <translation>do më shumë se {longest_seconds} sekonda për një përgjigje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/playing.py" />
            <source>ten years a second</source>
            <translation>dhjetë vjet në sekondë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_list.py" />
            <source>term</source>
            <translation>term</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/gazetteer_records.py" />
            <source>text is required</source>
            <translation>text është i domosdoshëm</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/tour_records.py" />
            <source>text must be words or "phrases" to search for, without AND, OR and NOT</source>
            <translation>text duhet të jetë fjalë ose "fraza" për t’u kërkuar, pa AND, OR dhe NOT</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/pdf.py" />
            <source>the PDF is damaged or truncated</source>
            <translation>PDF-ja është e dëmtuar ose e cunguar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/pdf.py" />
            <source>the PDF makes the program that parses it fail, or use too much memory</source>
            <translation>PDF-ja e bën programin që e lexon të rrëzohet, ose të harxhojë tepër kujtesë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/reading.py" />
            <source>the control points contradict each other: on the whole they miss by {residual_m} km</source>
            <translation>pikat e kontrollit e kundërshtojnë njëra-tjetrën: në tërësi gabojnë me {residual_m} km</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/fit.py" />
            <source>the control points lie in one line, or almost: they do not say how the scan is turned</source>
            <translation>pikat e kontrollit janë në një vijë, ose gati: nuk thonë si është kthyer harta e skanuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf.py" />
            <source>the date is empty</source>
            <translation>data është bosh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/linking/ties.py" />
            <source>the date of the event {id} is written “{words}” in none of the sources that it quotes</source>
            <translation>data e ngjarjes {id} nuk shkruhet «{words}» në asnjë nga burimet që ajo citon</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/linking/records.py" />
            <source>the disagreement {id_} has fewer than two claims that can be found and is left out</source>
            <translation>mospërputhja {id_} ka më pak se dy pohime që mund të gjenden dhe lihet jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/event_records.py" />
            <source>the disagreement {id_} needs at least two claims, each with evidence</source>
            <translation>mospërputhja {id_} kërkon të paktën dy pohime, secili me dëshmi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/references.py" />
            <source>the disagreement {id} has fewer than two claims left and is left out</source>
            <translation>mospërputhjes {id} i kanë mbetur më pak se dy pohime dhe lihet jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>the entries of {key} must be names or records</source>
            <translation>zërat e {key} duhet të jenë emra ose regjistrime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>the entries of {key} must be records (key: value)</source>
            <translation>zërat e {key} duhet të jenë regjistrime (çelës: vlerë)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>the entries of {key} must be single values</source>
            <translation>zërat e {key} duhet të jenë vlera të vetme</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/references.py" />
            <source>the event {event} has no quote {evidence}; it has {there}</source>
            <translation>ngjarja {event} nuk ka citim {evidence}; ka {there}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/linking/records.py" />
            <source>the event {id_} has no evidence that can be found and is left out</source>
            <translation>ngjarja {id_} nuk ka asnjë dëshmi që mund të gjendet dhe lihet jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/event_records.py" />
            <source>the event {id_} has no evidence: quote the words of a source that state it</source>
            <translation>ngjarja {id_} nuk ka dëshmi: citoni fjalët e një burimi që e pohon</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/event_records.py" />
            <source>the event {id_} has no summary: say in one sentence what happened</source>
            <translation>ngjarja {id_} nuk ka përmbledhje: thoni me një fjali çfarë ndodhi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/references.py" />
            <source>the event {id} has no evidence left and is left out</source>
            <translation>ngjarjes {id} nuk i ka mbetur asnjë dëshmi dhe lihet jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>the exhibit's buttons do not speak “{code}”; they speak: {allowed}</source>
            <translation>butonat e ekspozitës nuk e flasin gjuhën «{code}»; flasin: {allowed}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>the file sources.yaml does not exist: there is nothing to read</source>
            <translation>skedari sources.yaml nuk ekziston: nuk ka ç’të lexohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/index/store/hands.py" />
            <source>the file {file} cannot be read: it brought down the program that read it</source>
            <translation>skedari {file} nuk mund të lexohet: e rrëzoi programin që e lexonte</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/reading.py" />
            <source>the file {file} cannot be read: its parts lie too deep within each other, or are too large</source>
            <translation>skedari {file} nuk mund të lexohet: pjesët e tij janë tepër thellë brenda njëra-tjetrës, ose tepër të mëdha</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/reading.py" />
            <source>the file {file} is empty: there are no words in it and no pictures</source>
            <translation>skedari {file} është bosh: nuk ka as fjalë, as figura</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/pictures.py" />
            <source>the file {file} lacks the picture {part}</source>
            <translation>skedarit {file} i mungon figura {part}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>the file {name} cannot be read as {said}: save it as UTF-8</source>
            <translation>skedari {name} nuk mund të lexohet si {said}: ruajeni si UTF-8</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>the file {name} cannot be read: it is {what}</source>
            <translation>skedari {name} nuk mund të lexohet: është {what}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>the file {name} cannot be read: {reason}</source>
            <translation>skedari {name} nuk mund të lexohet: {reason}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/archive.py" />
            <location filename="../../src/albviewer/collection/readers/pdf.py" />
            <location filename="../../src/albviewer/collection/readers/source_file.py" />
            <source>the file {name} cannot be read: {why}</source>
            <translation>skedari {name} nuk mund të lexohet: {why}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>the file {name} does not exist</source>
            <translation>skedari {name} nuk ekziston</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/composition.py" />
            <source>the file {name} has more than {most_blocks} paragraphs</source>
            <translation>skedari {name} ka më shumë se {most_blocks} paragrafë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/pdf.py" />
            <source>the file {name} has {count} pages, of which the first {most_pages} are read</source>
            <translation>skedari {name} ka {count} faqe, nga të cilat lexohen {most_pages} të parat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/plain_text.py" />
            <source>the file {name} holds more than {most_characters} million characters</source>
            <translation>skedari {name} ka më shumë se {most_characters} milionë shenja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/composition.py" />
            <source>the file {name} holds more than {most} million characters</source>
            <translation>skedari {name} ka më shumë se {most} milionë shenja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/plain_text.py" />
            <source>the file {name} holds {what} U+{number}: a text should have none</source>
            <translation>skedari {name} ka {what} U+{number}: një tekst nuk duhet të ketë asnjë të tillë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/pdf.py" />
            <source>the file {name} is a scan without text: its pages are shown as pictures and nothing in them can be found; say scan: true in sources.yaml if that is known</source>
            <translation>skedari {name} është skanim pa tekst: faqet shfaqen si figura dhe në to nuk mund të gjendet asgjë; nëse dihet, shkruani scan: true te sources.yaml</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>the file {name} is being changed while it is read: open the collection again when that is done</source>
            <translation>skedari {name} po ndryshohet ndërsa lexohet: hapeni koleksionin sërish kur të ketë mbaruar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/encodings.py" />
            <source>the file {name} is damaged {spots}: bytes that are not {encoding} are shown as {replacement}</source>
            <translation>skedari {name} është i dëmtuar {spots}: bajtet që nuk janë {encoding} shfaqen si {replacement}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/pdf.py" />
            <source>the file {name} is damaged: {damaged} of its {count} pages cannot be read</source>
            <translation>skedari {name} është i dëmtuar: {damaged} nga {count} faqet e tij nuk mund të lexohen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/layer_folder.py" />
            <source>the file {name} is gone while it is read</source>
            <translation>skedari {name} u zhduk ndërsa lexohej</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>the file {name} is larger than {limit} MB</source>
            <translation>skedari {name} është më i madh se {limit} MB</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/source_file.py" />
            <source>the file {name} is larger than {markup_bytes} MB, the most for its format</source>
            <translation>skedari {name} është më i madh se {markup_bytes} MB, më e shumta për formatin e tij</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/encodings.py" />
            <source>the file {name} is not UTF-8; it is read as {encoding}, which is a guess: say encoding: {encoding} in sources.yaml, or what it is</source>
            <translation>skedari {name} nuk është UTF-8; lexohet si {encoding}, me hamendje: shkruani encoding: {encoding} te sources.yaml, ose kodimin e vërtetë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/plain_text.py" />
            <source>the file {name} is not a text: {count} of its {all} characters are control characters</source>
            <translation>skedari {name} nuk është tekst: {count} nga {all} shenjat e tij janë shenja kontrolli</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>the file {name} is not {said}: byte 0x{byte} does not fit; save it as UTF-8, {hint}</source>
            <translation>skedari {name} nuk është {said}: bajti 0x{byte} nuk përshtatet; ruajeni si UTF-8, {hint}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/pdf.py" />
            <source>the file {name} is truncated: what could be read of it is shown</source>
            <translation>skedari {name} është i cunguar: shfaqet ajo që mund të lexohej</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/epub.py" />
            <source>the file {name} lacks its part {path}; the others are read</source>
            <translation>skedarit {name} i mungon pjesa {path}; të tjerat lexohen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/archive.py" />
            <source>the file {name} names “{path}”, which lies outside it: that is left out</source>
            <translation>skedari {name} përmend «{path}», që gjendet jashtë tij: kjo lihet jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>the file {name} uses {names}: what lies outside it, or is made of other entities, is left out</source>
            <translation>skedari {name} përdor {names}: ç’gjendet jashtë tij, ose përbëhet nga entitete të tjera, lihet jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>the file {name} {how} {named}, but is {found}: it is read as that</source>
            <translation>skedari {name} {how} {named}, por në të vërtetë është {found}: lexohet si i tillë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/formats.py" />
            <source>the file {name} {how} {named}, but its contents are not</source>
            <translation>skedari {name} {how} {named}, por përmbajtja e tij nuk është</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_help.py" />
            <source>the first without the second</source>
            <translation>e para pa të dytën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>the folder that it was started with</source>
            <translation>dosja me të cilën u nis</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/folder.py" />
            <source>the folder {kind} cannot be read: {reason}</source>
            <translation>dosja {kind} nuk mund të lexohet: {reason}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <source>the government</source>
            <translation>qeveria</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/thing_offers.py" />
            <source>the government in {place}</source>
            <translation>qeveria në {place}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/mention_words.py" />
            <source>the government that sits there</source>
            <translation>qeveria me seli atje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>the key {key} is not known here; it is passed over</source>
            <translation>çelësi {key} këtu nuk njihet; ai kapërcehet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_tree.py" />
            <source>the key {text} stands here twice (first in line {first}); the first one counts</source>
            <translation>çelësi {text} është këtu dy herë (së pari në rreshtin {first}); vlen i pari</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/map_layers.py" />
            <source>the layer id {id} is used before, in {file}, line {line}</source>
            <translation>id-ja e shtresës {id} është përdorur më parë, te {file}, rreshti {line}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/linking/ties.py" />
            <source>the person {id} is named in no source, and no event or tour speaks of them</source>
            <translation>personi {id} nuk përmendet në asnjë burim, dhe asnjë ngjarje a tur nuk flet për të</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/linking/ties.py" />
            <source>the phrase “{text}” stands in no source</source>
            <translation>fraza «{text}» nuk gjendet në asnjë burim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/search_help.py" />
            <source>the phrase, word for word</source>
            <translation>fraza, fjalë për fjalë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/images.py" />
            <source>the picture is damaged or truncated</source>
            <translation>figura është e dëmtuar ose e cunguar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/images.py" />
            <source>the picture {name} has more than {picture_pixels} million pixels</source>
            <translation>figura {name} ka më shumë se {picture_pixels} milionë pikselë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/images.py" />
            <source>the picture {name} is cut short: little or nothing of it can be shown</source>
            <translation>figura {name} është e cunguar: pak ose asgjë prej saj mund të shfaqet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/gazetteer_records.py" />
            <source>the place {id_} has no coordinates and is not on the map; if it has none, say certainty: unlocated</source>
            <translation>vendi {id_} nuk ka koordinata dhe nuk është në hartë; nëse s’ka, shkruani certainty: unlocated</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/linking/ties.py" />
            <source>the place {id} is named in no source, and no event or tour speaks of it</source>
            <translation>vendi {id} nuk përmendet në asnjë burim, dhe asnjë ngjarje a tur nuk flet për të</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/quotes.py" />
            <source>the quote is empty</source>
            <translation>citimi është bosh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/document.py" />
            <source>the reading of “{surface}” is what stands there: there is nothing to mend</source>
            <translation>leximi i «{surface}» është ajo që shkruhet aty: nuk ka ç’të ndreqet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/document.py" />
            <source>the reading of “{surface}” overlaps another one</source>
            <translation>leximi i «{surface}» mbivendoset me një tjetër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/event_records.py" />
            <source>the route leads from {here} to {here}</source>
            <translation>rruga çon nga {here} te {here}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/quotes.py" />
            <source>the source</source>
            <translation>burimin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>the source {source} has an apparatus before this one; the first one counts</source>
            <translation>burimi {source} ka një aparat kritik para këtij; vlen i pari</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <source>the sources differ</source>
            <translation>burimet nuk pajtohen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/tour_records.py" />
            <source>the tour {id_} has no step that can be shown</source>
            <translation>turi {id_} nuk ka asnjë hap që mund të shfaqet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/quotes.py" />
            <source>the words “{short}” are not in {where}</source>
            <translation>fjalët «{short}» nuk gjenden në {where}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/quotes.py" />
            <source>the words “{short}” stand in {where} once: there is no occurrence {occurrence}</source>
            <translation>fjalët «{short}» gjenden në {where} një herë: nuk ka hasje {occurrence}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/quotes.py" />
            <source>the words “{short}” stand in {where} {count} times: quote more, or say which occurrence</source>
            <translation>fjalët «{short}» gjenden në {where} {count} herë: citoni më shumë, ose thoni cila hasje (occurrence)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/quotes.py" />
            <source>the words “{short}” stand in {where} {count} times: there is no occurrence {occurrence}</source>
            <translation>fjalët «{short}» gjenden në {where} {count} herë: nuk ka hasje {occurrence}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/document.py" />
            <source>the words “{surface}” are not shown: nobody would come upon the note</source>
            <translation>fjalët «{surface}» nuk shfaqen: askush nuk do ta gjente shënimin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>the {kind} id {id} is used before, in {file}, line {line}</source>
            <translation>id-ja {id} ({kind}) është përdorur më parë, te {file}, rreshti {line}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>there is no encoding called {said}</source>
            <translation>nuk ka kodim që quhet {said}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>there is no key {name} beside this file</source>
            <translation>pranë këtij skedari nuk ka çelës {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf_syntax.py" />
            <source>there is no year -0000; the year before 1 is 0000</source>
            <translation>nuk ka vit -0000; viti para vitit 1 është 0000</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/references.py" />
            <source>there is no {kind} with the id {id_}</source>
            <translation>nuk ka {kind} me id-në {id_}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/html.py" />
            <source>there is nothing in the page</source>
            <translation>në faqe nuk ka asgjë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>third quarter of {year}</source>
            <translation>tremujori i tretë i {year}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_tree.py" />
            <source>this is not YAML: {why}</source>
            <translation>ky nuk është YAML: {why}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/source_records.py" />
            <source>this program reads format {format} only</source>
            <translation>ky program lexon vetëm formatin {format}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/files.py" />
            <source>too many levels of symbolic links</source>
            <translation>tepër lidhje simbolike njëra pas tjetrës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/references.py" />
            <source>tour</source>
            <translation>tur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/map_layer_records.py" />
            <source>type cannot be “{text}”; it is one of: {allowed}</source>
            <translation>type nuk mund të jetë «{text}»; është një nga: {allowed}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/yaml_problems.py" />
            <source>unreadable</source>
            <translation>i palexueshëm</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dates_in_words.py" />
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>until {date}</source>
            <translation>deri më {date}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>updates need the public key of whoever signs them: trust</source>
            <translation>përditësimet kërkojnë çelësin publik të atij që i nënshkruan: trust</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>version {version}</source>
            <translation>versioni {version}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>warning must be shorter than after</source>
            <translation>warning duhet të jetë më i shkurtër se after</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/pmtiles_archive.py" />
            <location filename="../../src/albviewer/collection/layers/tiles.py" />
            <source>was cut short</source>
            <translation>është i cunguar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/pmtiles_archive.py" />
            <source>was cut short: it has {size} bytes and says it should have {end}</source>
            <translation>është i cunguar: ka {size} bajte dhe thotë se duhet të ketë {end}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/mbtiles_database.py" />
            <source>was cut short: it has {size} bytes and says it should have {should}</source>
            <translation>është i cunguar: ka {size} bajte dhe thotë se duhet të ketë {should}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>web page</source>
            <translation>faqe uebi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_list.py" />
            <source>what happened</source>
            <translation>ç’ndodhi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>whatever the words</source>
            <translation>pavarësisht nga fjalët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>when it happened</source>
            <translation>kur ndodhi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/tools.py" />
            <source>when it was written</source>
            <translation>kur u shkrua</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_list.py" />
            <source>who acted</source>
            <translation>kush veproi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>with any of these people</source>
            <translation>me cilindo prej këtyre personave</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>with anyone</source>
            <translation>me këdo</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>with the word {words}</source>
            <translation>me fjalën {words}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>with the words {words}</source>
            <translation>me fjalët {words}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>with {people}</source>
            <translation>ku shfaqet {people}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>with {what} too</source>
            <translation>edhe me {what}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dates_in_words.py" />
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>within {dates}</source>
            <translation>brenda {dates}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>without {names}</source>
            <translation>pa {names}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>words {name}</source>
            <translation>fjalët {name}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/manifest.py" />
            <source>would lie outside its folder</source>
            <translation>do të ishte jashtë dosjes së vet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>xmlParseEntityRef: no name</source>
            <translation>«&amp;» pa emër entiteti; shkruani &amp;amp;</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>year not known</source>
            <translation>viti i panjohur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf_syntax.py" />
            <source>years of more than {most_year_digits} digits are not supported</source>
            <translation>vitet me më shumë se {most_year_digits} shifra nuk pranohen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{century} BC</source>
            <translation>{century} p.e.s.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>{choose} Drag along the years at the foot of the window. Uncertain dates stay uncertain.</source>
            <translation>{choose} Tërhiqni miun mbi vitet në fund të dritares. Datat e pasigurta mbeten të pasigurta.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>{choose} The texts, the events and the years follow the map.</source>
            <translation>{choose} Tekstet, ngjarjet dhe vitet ndjekin hartën.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/plain_text.py" />
            <source>{count} control characters, the first one</source>
            <translation>{count} shenja kontrolli, e para</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>{count} more features of {name} are faulty and left out</source>
            <translation>edhe {count} elemente të tjera të {name} kanë gabime dhe lihen jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{date} (about)</source>
            <translation>{date} (përafërsisht)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dates_in_words.py" />
            <source>{date} or later</source>
            <translation>{date} ose më vonë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{date}, year not known</source>
            <translation>{date}, viti i panjohur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>{degrees}° E</source>
            <translation>{degrees}° L</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>{degrees}° N</source>
            <translation>{degrees}° V</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>{degrees}° S</source>
            <translation>{degrees}° J</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <source>{degrees}° W</source>
            <translation>{degrees}° P</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>{documents}: {title}. {offline}</source>
            <translation>{documents}: {title}. {offline}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>{events}, {passages}</source>
            <translation>{events}, {passages}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/say.py" />
            <source>{first} and {last}</source>
            <translation>{first} dhe {last}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{first} or {last}</source>
            <translation>{first} ose {last}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{format} in {encoding}</source>
            <translation>{format} në {encoding}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{format} in {encoding}, as guessed</source>
            <translation>{format} në {encoding}, me hamendje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{format} without text</source>
            <translation>{format} pa tekst</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/answers.py" />
            <source>{heading}, folded</source>
            <translation>{heading}, mbyllur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} orë {minutes} min</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/references.py" />
            <source>{id} lies within itself</source>
            <translation>{id} është brenda vetes</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/references.py" />
            <source>{id} lies within {outer}, which lies within {id}</source>
            <translation>{id} është brenda {outer}, që është brenda {id}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>{key} cannot be “{text}”; it is one of: {allowed}</source>
            <translation>{key} nuk mund të jetë «{text}»; është një nga: {allowed}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>{key} has an empty entry</source>
            <translation>{key} ka një zë bosh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>{key} in {code} must be a text</source>
            <translation>{key} në {code} duhet të jetë tekst</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>{key} is a time of the day, such as “22:30”, in quotation marks</source>
            <translation>{key} është një orë e ditës, si «22:30», në thonjëza</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>{key} is not given in {missing}</source>
            <translation>{key} mungon në {missing}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>{key} is required</source>
            <translation>{key} është i domosdoshëm</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>{key} must be true or false</source>
            <translation>{key} duhet të jetë true ose false</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/suggestions.py" />
            <source>{key} must be true or false, or left empty</source>
            <translation>{key} duhet të jetë true ose false, ose të lihet bosh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>{key} must be {wanted}</source>
            <translation>{key} duhet të jetë {wanted}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/map_layer_records.py" />
            <source>{key} must lie between 0 and 1</source>
            <translation>{key} duhet të jetë midis 0 dhe 1</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>{key} must lie between {least} and {most} {unit}</source>
            <translation>{key} duhet të jetë midis {least} dhe {most} {unit}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/gazetteer_records.py" />
            <source>{latitude}, {longitude} is nowhere on the globe (latitude -90 to 90, longitude -180 to 180){hint}</source>
            <translation>{latitude}, {longitude} nuk gjendet askund në glob (gjerësia -90 deri në 90, gjatësia -180 deri në 180){hint}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/reading.py" />
            <source>{latitude}, {longitude} is off the map (latitude -85 to 85, longitude -180 to 180)</source>
            <translation>{latitude}, {longitude} është jashtë hartës (gjerësia -85 deri në 85, gjatësia -180 deri në 180)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/apparatus.py" />
            <source>{lines}, {characters}</source>
            <translation>{lines}, {characters}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/own_notes.py" />
            <source>{mark} on “{words}”</source>
            <translation>{mark} për «{words}»</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/own_notes.py" />
            <source>{mark}: delete it</source>
            <translation>{mark}: fshije</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/own_notes.py" />
            <source>{mark}: write on it…</source>
            <translation>{mark}: shkruaj mbi të…</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/epub.py" />
            <source>{message}; that part is left out</source>
            <translation>{message}; kjo pjesë lihet jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/mention_words.py" />
            <source>{name}
{events}, {passages}</source>
            <translation>{name}
{events}, {passages}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/reading.py" />
            <source>{name} cannot be read, or is being changed</source>
            <translation>{name} nuk mund të lexohet, ose po ndryshohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/reading.py" />
            <source>{name} has a first tile that {error}</source>
            <translation>pllaka e parë e {name} {error}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>{name} has no shape that can be drawn</source>
            <translation>{name} nuk ka asnjë formë që mund të vizatohet</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/opening_bar.py" />
            <source>{name} is being opened.</source>
            <translation>{name} po hapet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/opening_bar.py" />
            <source>{name} is being read: {done} of {total} MB</source>
            <translation>Po lexohet {name}: {done} nga {total} MB</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>{name} is empty</source>
            <translation>{name} është bosh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>{name} is nested more than {deepest_json} deep</source>
            <translation>{name} është më i thellë se {deepest_json} shkallë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <source>{name} is not JSON: {why}</source>
            <translation>{name} nuk është JSON: {why}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/reading.py" />
            <source>{name} is not UTF-8, as GeoJSON must be</source>
            <translation>{name} nuk është UTF-8, siç duhet të jetë GeoJSON</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <location filename="../../src/albviewer/collection/folder.py" />
            <source>{name} must be a mapping (key: value)</source>
            <translation>{name} duhet të përbëhet nga çelësa me vlera (çelës: vlerë)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/layers/geojson.py" />
            <location filename="../../src/albviewer/collection/layers/reading.py" />
            <source>{name} {error}</source>
            <translation>{name} {error}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/mention_steps.py" />
            <source>{name}: mention {n} of {total}</source>
            <translation>{name}: përmendja {n} nga {total}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/facets_pane.py" />
            <source>{name}: {n}</source>
            <translation>{name}: {n}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/facets_pane.py" />
            <source>{name}: {passages}</source>
            <translation>{name}: {passages}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/mention_walk.py" />
            <source>{name}: …</source>
            <translation>{name}: …</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/note_words.py" />
            <source>{note}; sources differ</source>
            <translation>{note}; burimet nuk përputhen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/map/layer_list.py" />
            <source>{n} %</source>
            <translation>{n} %</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_table.py" />
            <source>{n} answer</source>
            <translation>{n} përgjigje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_table.py" />
            <source>{n} answers</source>
            <translation>{n} përgjigje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_table.py" />
            <source>{n} are silent</source>
            <translation>{n} heshtin</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{n} date given</source>
            <translation>{n} datë e dhënë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{n} dates given</source>
            <translation>{n} data të dhëna</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>{n} days, {hours} h</source>
            <translation>{n} ditë, {hours} orë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} disagreement</source>
            <translation>{n} mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} disagreements</source>
            <translation>{n} mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <source>{n} disputed claim</source>
            <translation>{n} pohim i kundërshtuar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <source>{n} disputed claims</source>
            <translation>{n} pohime të kundërshtuara</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <source>{n} document, every word</source>
            <translation>{n} dokument, çdo fjalë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>{n} documents</source>
            <translation>{n} dokumente</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <source>{n} documents, every word</source>
            <translation>{n} dokumente, çdo fjalë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/counts.py" />
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/panels/mention_words.py" />
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/panels/widening.py" />
            <location filename="../../src/albviewer/ui/panes/answers.py" />
            <location filename="../../src/albviewer/ui/panes/unlocated_tray.py" />
            <location filename="../../src/albviewer/ui/timeline/telling.py" />
            <source>{n} event</source>
            <translation>{n} ngjarje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/beside.py" />
            <source>{n} event earlier</source>
            <translation>{n} ngjarje më parë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/twin.py" />
            <source>{n} event in order of time</source>
            <translation>{n} ngjarje sipas kohës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/beside.py" />
            <source>{n} event later</source>
            <translation>{n} ngjarje më pas</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{n} event told</source>
            <translation>{n} ngjarje e treguar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/counts.py" />
            <location filename="../../src/albviewer/panels/dossier/ends.py" />
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/panels/mention_words.py" />
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/panels/widening.py" />
            <location filename="../../src/albviewer/ui/panes/answers.py" />
            <location filename="../../src/albviewer/ui/panes/unlocated_tray.py" />
            <location filename="../../src/albviewer/ui/timeline/telling.py" />
            <source>{n} events</source>
            <translation>{n} ngjarje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/beside.py" />
            <source>{n} events earlier</source>
            <translation>{n} ngjarje më parë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/twin.py" />
            <source>{n} events in order of time</source>
            <translation>{n} ngjarje sipas kohës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/beside.py" />
            <source>{n} events later</source>
            <translation>{n} ngjarje më pas</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{n} events told</source>
            <translation>{n} ngjarje të treguara</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/faults_bar.py" />
            <source>{n} faults were found in this collection; the rest is shown.</source>
            <translation>Në këtë koleksion u gjetën {n} gabime; pjesa tjetër shfaqet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/kiosk/screens/search.py" />
            <source>{n} found</source>
            <translation>{n} të gjetura</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <source>{n} hit</source>
            <translation>{n} gjetje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <source>{n} hits</source>
            <translation>{n} gjetje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_table.py" />
            <source>{n} is silent</source>
            <translation>{n} hesht</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <source>{n} lost</source>
            <translation>{n} të humbura</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <source>{n} mark of yours</source>
            <translation>{n} shenjë juaja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <source>{n} marks of yours</source>
            <translation>{n} shenja tuajat</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <source>{n} mention</source>
            <translation>{n} përmendje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <source>{n} mentions</source>
            <translation>{n} përmendje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/picture.py" />
            <source>{n} more</source>
            <translation>{n} të tjera</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/around.py" />
            <source>{n} more in {lane}</source>
            <translation>Edhe {n} te «{lane}»</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/more_buttons.py" />
            <source>{n} more in {lane}: list them</source>
            <translation>Edhe {n} te «{lane}»: trego listën</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/note_button.py" />
            <source>{n} more note here</source>
            <translation>edhe {n} shënim këtu</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/note_button.py" />
            <source>{n} more notes here</source>
            <translation>edhe {n} shënime këtu</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <source>{n} moved</source>
            <translation>{n} të zhvendosura</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <source>{n} note or mark</source>
            <translation>{n} shënim ose shenjë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>{n} note or mark was added.</source>
            <translation>U shtua {n} shënim ose shenjë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/own_marks.py" />
            <source>{n} notes and marks</source>
            <translation>{n} shënime dhe shenja</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/note_commands.py" />
            <source>{n} notes and marks were added.</source>
            <translation>U shtuan {n} shënime dhe shenja.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/find_in_reader.py" />
            <source>{n} of more than {total}</source>
            <translation>{n} nga më shumë se {total}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/grouped_passages.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/ui/panes/find_in_reader.py" />
            <source>{n} of {total}</source>
            <translation>{n} nga {total}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} of {total} disagreement</source>
            <translation>{n} nga {total} mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} of {total} disagreements</source>
            <translation>{n} nga {total} mospërputhje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} of {total} event</source>
            <translation>{n} nga {total} ngjarje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} of {total} events</source>
            <translation>{n} nga {total} ngjarje</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/sources_pane.py" />
            <source>{n} of {total} match</source>
            <translation>{n} nga {total} përputhen</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} of {total} passage</source>
            <translation>{n} nga {total} paragraf</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} of {total} passages</source>
            <translation>{n} nga {total} paragrafë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} of {total} people</source>
            <translation>{n} nga {total} persona</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} of {total} person</source>
            <translation>{n} nga {total} person</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} of {total} place</source>
            <translation>{n} nga {total} vend</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} of {total} places</source>
            <translation>{n} nga {total} vende</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/counts.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/panels/mention_words.py" />
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <location filename="../../src/albviewer/panels/named_together.py" />
            <location filename="../../src/albviewer/panels/source_page.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/panels/widening.py" />
            <location filename="../../src/albviewer/ui/panes/answers.py" />
            <location filename="../../src/albviewer/ui/panes/facets_pane.py" />
            <location filename="../../src/albviewer/ui/panes/unlocated_tray.py" />
            <source>{n} passage</source>
            <translation>{n} paragraf</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/counts.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/panels/mention_words.py" />
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <location filename="../../src/albviewer/panels/named_together.py" />
            <location filename="../../src/albviewer/panels/source_page.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/panels/widening.py" />
            <location filename="../../src/albviewer/ui/panes/answers.py" />
            <location filename="../../src/albviewer/ui/panes/facets_pane.py" />
            <location filename="../../src/albviewer/ui/panes/unlocated_tray.py" />
            <source>{n} passages</source>
            <translation>{n} paragrafë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>{n} passages are left out</source>
            <translation>{n} pasazhe lihen jashtë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/bars/chips_bar.py" />
            <source>{n} passages by itself</source>
            <translation>{n} pasazhe më vete</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} people</source>
            <translation>{n} persona</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{n} people named, counting each time</source>
            <translation>{n} përmendje personash</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/counts.py" />
            <source>{n} person</source>
            <translation>{n} person</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{n} person named</source>
            <translation>{n} person i përmendur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/counts.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/panels/timeline/lanes.py" />
            <source>{n} place</source>
            <translation>{n} vend</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{n} place named</source>
            <translation>{n} vend i përmendur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/panels/counts.py" />
            <location filename="../../src/albviewer/panels/map_words.py" />
            <location filename="../../src/albviewer/panels/timeline/lanes.py" />
            <source>{n} places</source>
            <translation>{n} vende</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{n} places named, counting each time</source>
            <translation>{n} përmendje vendesh</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <source>{n} proof of what is chosen</source>
            <translation>{n} dëshmi e asaj që është zgjedhur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/reader_ruler.py" />
            <source>{n} proofs of what is chosen</source>
            <translation>{n} dëshmi të asaj që është zgjedhur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/ui/panes/sources_pane.py" />
            <location filename="../../src/albviewer/ui/timeline/telling.py" />
            <source>{n} source</source>
            <translation>{n} burim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/beside.py" />
            <source>{n} source earlier</source>
            <translation>{n} burim më herët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/twin.py" />
            <source>{n} source in order of time</source>
            <translation>{n} burim sipas kohës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/beside.py" />
            <source>{n} source later</source>
            <translation>{n} burim më vonë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_table.py" />
            <source>{n} source speaks</source>
            <translation>flet {n} burim</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <location filename="../../src/albviewer/ui/panes/sources_pane.py" />
            <location filename="../../src/albviewer/ui/timeline/telling.py" />
            <source>{n} sources</source>
            <translation>{n} burime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/beside.py" />
            <source>{n} sources earlier</source>
            <translation>{n} burime më herët</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/twin.py" />
            <source>{n} sources in order of time</source>
            <translation>{n} burime sipas kohës</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/beside.py" />
            <source>{n} sources later</source>
            <translation>{n} burime më vonë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/disagreement_table.py" />
            <source>{n} sources speak</source>
            <translation>flasin {n} burime</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{n} spot read otherwise</source>
            <translation>{n} vend i lexuar ndryshe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/source_page.py" />
            <source>{n} spots read otherwise</source>
            <translation>{n} vende të lexuara ndryshe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <location filename="../../src/albviewer/ui/tours/tour_menu.py" />
            <source>{n} step</source>
            <translation>{n} hap</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <location filename="../../src/albviewer/panels/named_suggestions.py" />
            <location filename="../../src/albviewer/ui/tours/tour_menu.py" />
            <source>{n} steps</source>
            <translation>{n} hapa</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <source>{n} stories to follow step by step</source>
            <translation>{n} histori për t’u ndjekur hap pas hapi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <source>{n} story to follow step by step</source>
            <translation>{n} histori për t’u ndjekur hap pas hapi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/staff_words.py" />
            <source>{n} times</source>
            <translation>{n} herë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <source>{n} tour</source>
            <translation>{n} tur</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/collection_page.py" />
            <source>{n} tours</source>
            <translation>{n} ture</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/timeline/picture.py" />
            <location filename="../../src/albviewer/ui/timeline/picture.py" />
            <location filename="../../src/albviewer/ui/timeline/twin.py" />
            <source>{n} without date</source>
            <translation>{n} pa datë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/answers.py" />
            <source>{n} ¶</source>
            <translation>{n} ¶</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{n}nd century</source>
            <translation>shekulli {n}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{n}rd century</source>
            <translation>shekulli {n}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{n}st century</source>
            <translation>shekulli {n}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{n}th century</source>
            <translation>shekulli {n}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/manifest.py" />
            <source>{package} holds a file that {why}: {name}.</source>
            <translation>{package} ka një skedar që {why}: {name}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/manifest.py" />
            <source>{package} holds a file within a file: {name}.</source>
            <translation>{package} ka një skedar brenda një skedari: {name}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/manifest.py" />
            <source>{package} holds more than {most_files} files.</source>
            <translation>{package} ka më shumë se {most_files} skedarë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/manifest.py" />
            <source>{package} holds two files that are one on some systems: {name}.</source>
            <translation>{package} ka dy skedarë që në disa sisteme janë një: {name}.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/manifest.py" />
            <source>{package} is no package, or is damaged: its list of files cannot be read.</source>
            <translation>{package} nuk është paketë, ose është e dëmtuar: lista e skedarëve nuk mund të lexohet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/manifest.py" />
            <source>{package} is no package, or is damaged: its list of files is not written as it must be.</source>
            <translation>{package} nuk është paketë, ose është e dëmtuar: lista e skedarëve nuk është shkruar siç duhet.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/manifest.py" />
            <source>{package} was made by a later version of albviewer, which this one cannot read.</source>
            <translation>{package} u bë nga një version më i ri i albviewer, që ky nuk mund ta lexojë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/packages/manifest.py" />
            <source>{package} would unpack to more than {unpacked_bytes} GB.</source>
            <translation>{package}, e shpaketuar, do të zinte më shumë se {unpacked_bytes} GB.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <source>{parts}, also about it</source>
            <translation>{parts}, edhe si temë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/reader/passage_dialog.py" />
            <source>{passage} as it stands in the file</source>
            <translation>{passage} ashtu siç është në skedar</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>{path} is no collection: the file {name} does not exist.</source>
            <translation>{path} nuk është koleksion: skedari {name} nuk ekziston.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>{read} In the text, a {place} has a solid line, a {date} a dotted, a {person} a dashed line. Click one.</source>
            <translation>{read} Në tekst, një {place} ka vijë të plotë, një {date} vijë me pika, një {person} vijë të ndërprerë. Klikoni mbi një prej tyre.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{season} (southern)</source>
            <translation>{season} (hemisfera jugore)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/first_page.py" />
            <source>{see} Each event opens at the words that prove it. {sign} marks where sources differ.</source>
            <translation>{see} Çdo ngjarje hapet te fjalët që e dëshmojnë. Shenja {sign} tregon ku burimet nuk përputhen.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/beside_pane.py" />
            <source>{source} (on the chosen event)</source>
            <translation>{source} (për ngjarjen e zgjedhur)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/concordance_rows.py" />
            <location filename="../../src/albviewer/panels/disagreement_table.py" />
            <location filename="../../src/albviewer/panels/dossier/quoting.py" />
            <location filename="../../src/albviewer/panels/lists.py" />
            <location filename="../../src/albviewer/panels/suggestions.py" />
            <location filename="../../src/albviewer/ui/panes/beside_pane.py" />
            <source>{source} ¶ {label}</source>
            <translation>{source} ¶ {label}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/kiosk/rows.py" />
            <source>{steps}, {time}</source>
            <translation>{steps}, {time}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf.py" />
            <source>{text} ends before it starts</source>
            <translation>{text} mbaron para se të nisë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>{time} (certainly)</source>
            <translation>{time} (me siguri)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/filters.py" />
            <source>{time} (possibly)</source>
            <translation>{time} (ndoshta)</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/widening.py" />
            <source>{time} {rest}</source>
            <translation>{time}, {rest}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/window/recent_lists.py" />
            <source>{title} – no longer there</source>
            <translation>{title} – nuk gjendet më</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/panes/answers.py" />
            <source>{title}, {count} passages</source>
            <translation>{title}, {count} paragrafë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/dossier/making.py" />
            <source>{title}: dossier of evidence</source>
            <translation>{title}: dosje provash</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf.py" />
            <source>{to_text} is before {from_text}</source>
            <translation>{to_text} është para {from_text}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <source>{type}, location approximate</source>
            <translation>{type}, vendndodhje e përafërt</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/lists.py" />
            <source>{type}, not on the map</source>
            <translation>{type}, jo në hartë</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>{what} is not XML: {error}</source>
            <translation>{what} nuk është XML: {error}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/readers/xml_trees.py" />
            <source>{what} is not well-formed XML: {why}</source>
            <translation>{what} nuk është XML i rregullt: {why}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/steps_in_words.py" />
            <source>{what} removed</source>
            <translation>heqja: {what}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/telling.py" />
            <source>{what}. L shows them as a list.</source>
            <translation>{what}. L i tregon si listë.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/ui/timeline/beside.py" />
            <source>{what}: show them</source>
            <translation>{what}: shfaqi</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/load.py" />
            <source>{where}: {fault}</source>
            <translation>{where}: {fault}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{years}s</source>
            <translation>vitet {years}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{year} AD</source>
            <translation>{year} e.s.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/single_dates.py" />
            <source>{year} BC</source>
            <translation>{year} p.e.s.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/model/edtf_syntax.py" />
            <source>{year}-{month} has no day {day}</source>
            <translation>{year}-{month} nuk ka ditë {day}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>“{code}” in {key} is not a language code</source>
            <translation>«{code}» te {key} nuk është kod gjuhe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>“{code}” is not a language code</source>
            <translation>«{code}» nuk është kod gjuhe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_layers.py" />
            <source>“{layer}” cannot be shown: the file {file} is gone.</source>
            <translation>«{layer}» nuk mund të shfaqet: skedari {file} nuk gjendet më.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/map_layers.py" />
            <source>“{layer}” is not shown any more: the file {file} has changed since the collection was opened.</source>
            <translation>«{layer}» nuk shfaqet më: skedari {file} ka ndryshuar që kur u hap koleksioni.</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/folder.py" />
            <location filename="../../src/albviewer/collection/layers/layer_folder.py" />
            <location filename="../../src/albviewer/collection/readers/pictures.py" />
            <source>“{name}” is not a path within the collection's folder</source>
            <translation>«{name}» nuk është rrugë brenda dosjes së koleksionit</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/folder.py" />
            <source>“{reserved}” cannot be the name of a file or folder on Windows: give it another one</source>
            <translation>«{reserved}» nuk mund të jetë emër skedari a dosjeje në Windows: jepini një tjetër</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/quotes.py" />
            <source>“{surface}” is not within the quote “{quote}”</source>
            <translation>«{surface}» nuk është brenda citimit «{quote}»</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/source_records.py" />
            <source>“{text}” is no DOI: it begins with 10. and a number, as in 10.1000/182</source>
            <translation>«{text}» nuk është DOI: fillon me 10. dhe një numër, si te 10.1000/182</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/source_records.py" />
            <source>“{text}” is no address of a page: it begins with https:// or http://</source>
            <translation>«{text}» nuk është adresë faqeje: fillon me https:// ose http://</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/kiosk/config_file.py" />
            <source>“{text}” is none of the ways in: {allowed}</source>
            <translation>«{text}» nuk është asnjë nga hyrjet: {allowed}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>“{text}” is not a language code</source>
            <translation>«{text}» nuk është kod gjuhe</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>“{text}” is not an EDTF date: {error}</source>
            <translation>«{text}» nuk është datë EDTF: {error}</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/collection/fields.py" />
            <source>“{text}” is not an id: use lower-case Latin letters, digits and hyphens</source>
            <translation>«{text}» nuk është id: përdorni shkronja të vogla latine, shifra dhe viza lidhëse</translation>
        </message>
        <message>
            <location filename="../../src/albviewer/panels/chips.py" />
            <location filename="../../src/albviewer/panels/filters.py" />
            <location filename="../../src/albviewer/panels/source_page.py" />
            <location filename="../../src/albviewer/ui/disagreement/cells.py" />
            <source>“{words}”</source>
            <translation>«{words}»</translation>
        </message>
    </context>
    <context>
        <name>QDialogButtonBox</name>
        <message>
            <source>OK</source>
            <translation>Në rregull</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>%1
Dosja nuk u gjet.
Shihni nëse emri i dosjes është i saktë.</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Zgjidh</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>F&amp;shi</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>Dosje e &amp;re</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Hap</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Riemërto</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Ruaj</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>Të gjithë skedarët (*)</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Prapa</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>Shfaq me hollësi</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>Shfaq si listë</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Krijo dosje të re</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>Krijo një dosje të re</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Me hollësi</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>Dosjet</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Dosja:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Emri i skedarit:</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Skedarët</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>Lloji i skedarëve:</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Gjej dosjen</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Përpara</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Shko prapa</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Shko përpara</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>Shko te dosja sipër</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Si listë</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>Lista e vendeve dhe e faqeshënuesve</translation>
        </message>
        <message>
            <source>Look in:</source>
            <translation>Kërko në:</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Dosje e re</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Dosja sipër</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>Vendet e fundit</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hiq</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Shfaq skedarët e &amp;fshehur</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Shiriti anësor</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Computer</source>
            <translation>Kompjuteri</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Ndryshuar më</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Lloji</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Ky kompjuter</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Emri</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Madhësia</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Lloji</translation>
        </message>
    </context>
    <context>
        <name>QGnomeTheme</name>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Anulo</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Mbyll</translation>
        </message>
        <message>
            <source>&amp;OK</source>
            <translation>Në &amp;rregull</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Ruaj</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopjo</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Ngjit</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Ribëj</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Zhbëj</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>P&amp;rit</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Fshi</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Përzgjidh gjithçka</translation>
        </message>
    </context>
    <context>
        <name>QMessageBox</name>
        <message>
            <source>Hide Details...</source>
            <translation>Fshih hollësitë…</translation>
        </message>
        <message>
            <source>Show Details...</source>
            <translation>Shfaq hollësitë…</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Jo</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Po</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Zbato</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anulo</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Mbyll</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ndihmë</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>Në rregull</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Hap</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Rikthe</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Ruaj</translation>
        </message>
    </context>
    <context>
        <name>QPrintPreviewDialog</name>
        <message>
            <source>%1%</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>Export to PDF</source>
            <translation>Eksporto si PDF</translation>
        </message>
        <message>
            <source>First page</source>
            <translation>Faqja e parë</translation>
        </message>
        <message>
            <source>Fit page</source>
            <translation>Sa faqja</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>Sa gjerësia</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>Shtrirë</translation>
        </message>
        <message>
            <source>Last page</source>
            <translation>Faqja e fundit</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Faqja tjetër</translation>
        </message>
        <message>
            <source>Page Setup</source>
            <translation>Rregullimi i faqes</translation>
        </message>
        <message>
            <source>Page setup</source>
            <translation>Rregullimi i faqes</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Në këmbë</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>Faqja e mëparshme</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Shtyp</translation>
        </message>
        <message>
            <source>Print Preview</source>
            <translation>Pamja para shtypjes</translation>
        </message>
        <message>
            <source>Show facing pages</source>
            <translation>Trego dy faqe përballë</translation>
        </message>
        <message>
            <source>Show overview of all pages</source>
            <translation>Trego të gjitha faqet</translation>
        </message>
        <message>
            <source>Show single page</source>
            <translation>Trego një faqe</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Zmadho</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Zvogëlo</translation>
        </message>
    </context>
    <context>
        <name>QScrollBar</name>
        <message>
            <source>Bottom</source>
            <translation>Fundi</translation>
        </message>
        <message>
            <source>Left edge</source>
            <translation>Skaji i majtë</translation>
        </message>
        <message>
            <source>Page down</source>
            <translation>Një faqe poshtë</translation>
        </message>
        <message>
            <source>Page left</source>
            <translation>Një faqe majtas</translation>
        </message>
        <message>
            <source>Page right</source>
            <translation>Një faqe djathtas</translation>
        </message>
        <message>
            <source>Page up</source>
            <translation>Një faqe lart</translation>
        </message>
        <message>
            <source>Right edge</source>
            <translation>Skaji i djathtë</translation>
        </message>
        <message>
            <source>Scroll down</source>
            <translation>Rrëshqit poshtë</translation>
        </message>
        <message>
            <source>Scroll here</source>
            <translation>Rrëshqit këtu</translation>
        </message>
        <message>
            <source>Scroll left</source>
            <translation>Rrëshqit majtas</translation>
        </message>
        <message>
            <source>Scroll right</source>
            <translation>Rrëshqit djathtas</translation>
        </message>
        <message>
            <source>Scroll up</source>
            <translation>Rrëshqit lart</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Kreu</translation>
        </message>
    </context>
    <context>
        <name>QTabBar</name>
        <message>
            <source>Scroll Left</source>
            <translation>Rrëshqit majtas</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>Rrëshqit djathtas</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopjo</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Ngjit</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Ribëj</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Zhbëj</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>Kopjo adresën e &amp;lidhjes</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>P&amp;rit</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Fshi</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Përzgjidh gjithçka</translation>
        </message>
    </context>
</TS>
