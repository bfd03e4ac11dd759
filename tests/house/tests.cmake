# SPDX-License-Identifier: GPL-3.0-or-later
# The rules of the house: sizes, licences, layers, colours. Each rule has a test of its own beside the one
# that holds it against the tree.
add_library(paretoscope_house STATIC
    house/functionscanner.cpp house/functionscanner.h house/houserules.cpp house/houserules.h
    house/sourcetext.cpp house/sourcetext.h house/sourcetree.cpp house/sourcetree.h)
target_include_directories(paretoscope_house PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(paretoscope_house PRIVATE PARETOSCOPE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
target_link_libraries(paretoscope_house PUBLIC paretoscope_options Qt6::Core)

paretoscope_test(tst_functionscanner SOURCES house/tst_functionscanner.cpp LINKS paretoscope_house)
paretoscope_test(tst_houserules SOURCES house/tst_houserules.cpp LINKS paretoscope_house)
paretoscope_test(tst_house SOURCES house/tst_house.cpp LINKS paretoscope_house)
if(PARETOSCOPE_GUI)
    paretoscope_test(tst_iconfamily SOURCES house/tst_iconfamily.cpp LINKS paretoscope_house Qt6::Svg)
endif()
