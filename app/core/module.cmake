# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_module(core
    SOURCES error.cpp error.h cause.cpp cause.h causetable.cpp causetable.h metric.cpp metric.h reading.cpp reading.h median.h ownmeasurement.cpp ownmeasurement.h
            picturefile.cpp picturefile.h numbercolumn.cpp numbercolumn.h readingcolumn.cpp readingcolumn.h
            hardwaretarget.cpp hardwaretarget.h
            disturbing.cpp disturbing.h filekind.cpp filekind.h filewriter.cpp filewriter.h finding.cpp finding.h handful.cpp handful.h runaddress.cpp runaddress.h runstate.cpp runstate.h runheader.h miningprogress.h
            textcolumn.cpp textcolumn.h wholetext.cpp wholetext.h idindex.cpp idindex.h trainingrun.cpp trainingrun.h formerid.cpp formerid.h
            trainingrunbuilder.cpp trainingrunbuilder.h
            inputfile.cpp inputfile.h radixsort.cpp radixsort.h clock.h worker.h
    LINKS Qt6::Concurrent)
target_precompile_headers(paretoscope_core PRIVATE
    <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString>
    <QStringList> <QTimer> <QUrl> <QVariant> <algorithm> <cmath> <functional> <memory> <optional> <span>
    <string> <vector> <tl/expected.hpp>)
