# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(core
    SOURCES
        cause.cpp
        cause.h
        causetable.cpp
        causetable.h
        clock.h
        error.cpp
        error.h
        field.cpp
        field.h
        fields.h
        fieldsjson.cpp
        fieldsjson.h
        filekind.cpp
        filekind.h
        filewriter.cpp
        filewriter.h
        finding.cpp
        finding.h
        formerid.cpp
        formerid.h
        handful.cpp
        handful.h
        hardwaretarget.cpp
        hardwaretarget.h
        harmlesstext.cpp
        harmlesstext.h
        idindex.cpp
        idindex.h
        inputfile.cpp
        inputfile.h
        latest.h
        median.h
        metric.cpp
        metric.h
        miningprogress.h
        newestwork.h
        numbercolumn.cpp
        numbercolumn.h
        numbertext.cpp
        numbertext.h
        ownmeasurement.cpp
        ownmeasurement.h
        picturefile.cpp
        picturefile.h
        radixsort.cpp
        radixsort.h
        reading.cpp
        reading.h
        readingcolumn.cpp
        readingcolumn.h
        runaddress.cpp
        runaddress.h
        runheader.h
        runstate.cpp
        runstate.h
        textcolumn.cpp
        textcolumn.h
        trainingrun.cpp
        trainingrun.h
        trainingrunbuilder.cpp
        trainingrunbuilder.h
        wholetext.cpp
        wholetext.h
        words.cpp
        words.h
        worker.h
    LINKS
        Qt6::Concurrent)
target_precompile_headers(paretoscope_core PRIVATE
    <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString>
    <QStringList> <QTimer> <QUrl> <QVariant> <algorithm> <cmath> <functional> <memory> <optional> <span>
    <string> <vector> <tl/expected.hpp>)

# What English leaves open in the code: its forms for one and for many.
qt_add_translation(english_forms ${PROJECT_SOURCE_DIR}/resources/translations/paretoscope_en.ts)
qt_add_resources(paretoscope_core translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${english_forms})
