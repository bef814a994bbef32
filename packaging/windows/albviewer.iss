; The installer for Windows, for Inno Setup 6.3 and later. Called by `python packaging\windows`, which gives Release
; (the version), Frozen (the folder of the frozen program), Extras (notice and bill of materials) and Output.
;
;   albviewer-setup.exe                                    asks, and installs for oneself without an administrator
;   albviewer-setup.exe /VERYSILENT /CURRENTUSER           the same without a question
;   albviewer-setup.exe /VERYSILENT /ALLUSERS              for everybody, as administrator
;   unins000.exe /VERYSILENT                               removes it; what belongs to readers stays

[Setup]
AppId={{6E2B0C5A-6E5E-4B0E-9F0B-2B0D6A1C7A57}
AppName=albviewer
AppVersion={#Release}
VersionInfoVersion={#Release}
AppPublisher=The albviewer contributors
DefaultDirName={autopf}\albviewer
DefaultGroupName=albviewer
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
UninstallDisplayIcon={app}\albviewer.exe
OutputDir={#Output}
OutputBaseFilename=albviewer-{#Release}-windows-x86_64-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; Of an older version nothing may stay between the files of the newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Frozen}\albviewer.exe"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Frozen}\_internal\*"; DestDir: "{app}\_internal"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Extras}\THIRD-PARTY-NOTICES.txt"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Extras}\albviewer.cdx.json"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{group}\albviewer"; Filename: "{app}\albviewer.exe"
Name: "{autodesktop}\albviewer"; Filename: "{app}\albviewer.exe"; Tasks: desktopicon

[Registry]
; HKA is the user's part of the registry or everybody's, as it is installed.
Root: HKA; Subkey: "Software\Classes\.albpack"; ValueType: string; ValueData: "albviewer.package"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\albviewer.package"; ValueType: string; ValueData: "albviewer collection"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\albviewer.package\DefaultIcon"; ValueType: string; ValueData: "{app}\albviewer.exe,0"
Root: HKA; Subkey: "Software\Classes\albviewer.package\shell\open\command"; ValueType: string; ValueData: """{app}\albviewer.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.albview"; ValueType: string; ValueData: "albviewer.view"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\albviewer.view"; ValueType: string; ValueData: "albviewer view"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\albviewer.view\DefaultIcon"; ValueType: string; ValueData: "{app}\albviewer.exe,0"
Root: HKA; Subkey: "Software\Classes\albviewer.view\shell\open\command"; ValueType: string; ValueData: """{app}\albviewer.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\albviewer"; ValueType: string; ValueData: "URL:albviewer link"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\albviewer"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\albviewer\shell\open\command"; ValueType: string; ValueData: """{app}\albviewer.exe"" ""%1"""

[Run]
Filename: "{app}\albviewer.exe"; Description: "{cm:LaunchProgram,albviewer}"; Flags: nowait postinstall skipifsilent
