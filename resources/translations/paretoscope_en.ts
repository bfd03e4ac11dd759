<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- The forms of English for one and for many, nothing else: lupdate -pluralonly -no-obsolete -locations none -I app -I ui app ui -ts this file -->
<context>
    <name>paretoscope::FleetDialog</name>
    <message numerus="yes">
        <source>Computed here from %1 of %n model(s) that have %2 and a latency on every ticked target, %3. Rule: the smallest largest regret; ties: the higher lowest metric, the lower largest latency per budget, the id.</source>
        <translation>
            <numerusform>Computed here from %1 of %n models that have %2 and a latency on every ticked target, %3. Rule: the smallest largest regret; ties: the higher lowest metric, the lower largest latency per budget, the id.</numerusform>
            <numerusform>Computed here from %1 of %n models that have %2 and a latency on every ticked target, %3. Rule: the smallest largest regret; ties: the higher lowest metric, the lower largest latency per budget, the id.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>paretoscope::MiningPanel</name>
    <message numerus="yes">
        <source>About %1 left (%2 to %3, from the pace of the last %n look(s))</source>
        <translation>
            <numerusform>About %1 left (%2 to %3, from the pace of the last look)</numerusform>
            <numerusform>About %1 left (%2 to %3, from the pace of the last %n looks)</numerusform>
        </translation>
    </message>
</context>
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
    <name>paretoscope::WindowTour</name>
    <message numerus="yes">
        <source>%1: %2, %n model(s)</source>
        <translation>
            <numerusform>%1: %2, %n model</numerusform>
            <numerusform>%1: %2, %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %, %n candidate(s) on the frontier</source>
        <translation>
            <numerusform>%1 %, %n candidate on the frontier</numerusform>
            <numerusform>%1 %, %n candidates on the frontier</numerusform>
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
    <message numerus="yes">
        <source>%1 of %n model(s) usable on %2.</source>
        <translation>
            <numerusform>%1 of %n models usable on %2.</numerusform>
            <numerusform>%1 of %n models usable on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n model(s) usable on %2; %3 without %4.</source>
        <translation>
            <numerusform>%1 of %n models usable on %2; %3 without %4.</numerusform>
            <numerusform>%1 of %n models usable on %2; %3 without %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n model(s) usable on %2; %3 without latency there.</source>
        <translation>
            <numerusform>%1 of %n models usable on %2; %3 without latency there.</numerusform>
            <numerusform>%1 of %n models usable on %2; %3 without latency there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n model(s) usable on %2; %3 without latency there; %4 without %5.</source>
        <translation>
            <numerusform>%1 of %n models usable on %2; %3 without latency there; %4 without %5.</numerusform>
            <numerusform>%1 of %n models usable on %2; %3 without latency there; %4 without %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) flagged as recommended, for which hardware is not said: %1.</source>
        <translation>
            <numerusform>One model is flagged as recommended, for which hardware is not said: %1.</numerusform>
            <numerusform>%n models are flagged as recommended, for which hardware is not said: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
