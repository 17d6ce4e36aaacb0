<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>efa::Process</name>
    <message numerus="yes">
        <source>%1 did not end within %n second(s) and was stopped</source>
        <translation>
            <numerusform>%1 did not end within %n second and was stopped</numerusform>
            <numerusform>%1 did not end within %n seconds and was stopped</numerusform>
        </translation>
    </message>
</context>
</TS>
