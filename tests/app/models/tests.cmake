# SPDX-License-Identifier: GPL-3.0-or-later
paretoscope_test(tst_trainedmodelstablemodel SOURCES app/models/tst_trainedmodelstablemodel.cpp support/resultsbody.h
                 LINKS paretoscope_models)
