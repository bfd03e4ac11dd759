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
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%n training</numerusform>
            <numerusform>%n trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) listed</source>
        <translation>
            <numerusform>%n model listed</numerusform>
            <numerusform>%n models listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) listed, best %1 %2 %</source>
        <translation>
            <numerusform>%n model listed, best %1 %2 %</numerusform>
            <numerusform>%n models listed, best %1 %2 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n targets</source>
        <translation>
            <numerusform>all %n targets</numerusform>
            <numerusform>all %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No model has %1 and a latency on %2, so nothing can be compared across this fleet (of %n model(s), %3). Choose targets that were measured with the same models.</source>
        <translation>
            <numerusform>No model has %1 and a latency on %2, so nothing can be compared across this fleet (of %n model, %3). Choose targets that were measured with the same models.</numerusform>
            <numerusform>No model has %1 and a latency on %2, so nothing can be compared across this fleet (of %n models, %3). Choose targets that were measured with the same models.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) are measured and reported on %1: measured is %2 of reported (median), from %3 to %4.</source>
        <translation>
            <numerusform>%n model is measured and reported on %1: measured is %2 of reported (median), from %3 to %4.</numerusform>
            <numerusform>%n models are measured and reported on %1: measured is %2 of reported (median), from %3 to %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other model(s) are predicted from %1, in the order they have there.</source>
        <translation>
            <numerusform>%n other model is predicted from %1, in the order they have there.</numerusform>
            <numerusform>%n other models are predicted from %1, in the order they have there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a metric spreads like a share of %n image(s)</source>
        <translation>
            <numerusform>a metric spreads like a share of %n image</numerusform>
            <numerusform>a metric spreads like a share of %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n model(s) on the front, %1 are there in at least 95 % of the draws; %2.</source>
        <translation>
            <numerusform>Of %n model on the front, %1 are there in at least 95 % of the draws; %2.</numerusform>
            <numerusform>Of %n models on the front, %1 are there in at least 95 % of the draws; %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) are there in some</source>
        <comment>of the draws</comment>
        <translation>
            <numerusform>%n other is there in some</numerusform>
            <numerusform>%n others are there in some</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No two of %n model(s) are apart on both %1 and %2.</source>
        <translation>
            <numerusform>No two of %n model are apart on both %1 and %2.</numerusform>
            <numerusform>No two of %n models are apart on both %1 and %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n model(s) come in the same order on %1 and on %2%3.</source>
        <translation>
            <numerusform>The %n model come in the same order on %1 and on %2%3.</numerusform>
            <numerusform>The %n models come in the same order on %1 and on %2%3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n stretch(es), %1 of the range from %2 to %3</source>
        <translation>
            <numerusform>on %n stretch, %1 of the range from %2 to %3</numerusform>
            <numerusform>on %n stretches, %1 of the range from %2 to %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Computed here: the smallest largest regret of %n model(s) with both numbers on every target.</source>
        <translation>
            <numerusform>Computed here: the smallest largest regret of %n models with both numbers on every target.</numerusform>
            <numerusform>Computed here: the smallest largest regret of %n models with both numbers on every target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %3 of %n compared model(s) are on the front, computed here %4; %5 have a latency there.</source>
        <translation>
            <numerusform>%1, %2: %3 of %n compared models are on the front, computed here %4; %5 have a latency there.</numerusform>
            <numerusform>%1, %2: %3 of %n compared models are on the front, computed here %4; %5 have a latency there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed, %1 reported</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n listed, %1 reported</numerusform>
            <numerusform>%n listed, %1 reported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n listed</numerusform>
            <numerusform>%n listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on its frontier</source>
        <comment>models of a search</comment>
        <translation>
            <numerusform>%n on its frontier</numerusform>
            <numerusform>%n on its frontier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This version holds %n training(s): %1.</source>
        <translation>
            <numerusform>This version holds %n trainings: %1.</numerusform>
            <numerusform>This version holds %n trainings: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) reported, %1 listed.</source>
        <translation>
            <numerusform>%n model reported, %1 listed.</numerusform>
            <numerusform>%n models reported, %1 listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was measured %n time(s) there; the median counts.</source>
        <translation>
            <numerusform>%1 was measured %n time there; the median counts.</numerusform>
            <numerusform>%1 was measured %n times there; the median counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The version has %n training(s). List them and name one.</source>
        <translation>
            <numerusform>The version has %n trainings. List them and name one.</numerusform>
            <numerusform>The version has %n trainings. List them and name one.</numerusform>
        </translation>
    </message>
</context>
</TS>
