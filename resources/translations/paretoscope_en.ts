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
<context>
    <name>paretoscope::Words</name>
    <message numerus="yes">
        <source>%n on the front</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n on the front</numerusform>
            <numerusform>%n on the front</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dominated</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n dominated</numerusform>
            <numerusform>%n dominated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n baseline(s)</source>
        <translation>
            <numerusform>%n baseline</numerusform>
            <numerusform>%n baselines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n predicted, too many to draw</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n predicted, too many to draw</numerusform>
            <numerusform>%n predicted, too many to draw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n predicted, not measured</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n predicted, not measured</numerusform>
            <numerusform>%n predicted, not measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n predicted</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n predicted</numerusform>
            <numerusform>%n predicted</numerusform>
        </translation>
    </message>
</context>
</TS>
