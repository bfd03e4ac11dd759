# SPDX-License-Identifier: GPL-3.0-or-later
# Answers of the analysis in words, the same in the window and on the command line.
paretoscope_module(reasons
    SOURCES amounts.cpp amounts.h fleetreason.cpp fleetreason.h needreason.cpp needreason.h
            comparereason.cpp comparereason.h orderreason.cpp orderreason.h noisereason.cpp noisereason.h
            measuredreason.cpp measuredreason.h
            tworunsreason.cpp tworunsreason.h
    LINKS paretoscope_core paretoscope_decode paretoscope_analysis)
