<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- The forms of English for one and for many, nothing else: lupdate -pluralonly -no-obsolete -locations none -I app -I ui app ui -ts this file -->
<context>
    <name>paretoscope::ModelsPanel</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
</TS>
