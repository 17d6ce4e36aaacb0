<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>efa::Process</name>
    <message>
        <source>The program %1 could not be started</source>
        <translation>Das Programm %1 lässt sich nicht starten</translation>
    </message>
    <message>
        <source>Install it, or add its folder to PATH.</source>
        <translation>Installieren oder seinen Ordner in PATH aufnehmen.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not end within %n second(s) and was stopped</source>
        <translation>
            <numerusform>%1 endete nicht innerhalb von %n Sekunde und wurde beendet</numerusform>
            <numerusform>%1 endete nicht innerhalb von %n Sekunden und wurde beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wrote more than expected and was stopped</source>
        <translation>%1 schrieb mehr als erwartet und wurde beendet</translation>
    </message>
    <message>
        <source>%1 crashed</source>
        <translation>%1 ist abgestürzt</translation>
    </message>
</context>
</TS>
