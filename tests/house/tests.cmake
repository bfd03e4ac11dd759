# SPDX-License-Identifier: GPL-3.0-or-later
# The rules of the house: sizes, licences, layers, colours. Each rule has a test of its own beside the one
# that holds it against the tree.
add_library(paretoscope_house STATIC
    house/houserules.cpp house/houserules.h
    house/sourcetext.cpp house/sourcetext.h house/sourcetree.cpp house/sourcetree.h)
target_include_directories(paretoscope_house PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(paretoscope_house PRIVATE PARETOSCOPE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
target_link_libraries(paretoscope_house PUBLIC paretoscope_options Qt6::Core)

paretoscope_test(tst_sourcetext SOURCES house/tst_sourcetext.cpp LINKS paretoscope_house)
paretoscope_test(tst_houserules SOURCES house/tst_houserules.cpp LINKS paretoscope_house)
paretoscope_test(tst_house SOURCES house/tst_house.cpp LINKS paretoscope_house)
paretoscope_test(tst_documents SOURCES house/tst_documents.cpp LINKS paretoscope_house)
target_compile_definitions(tst_documents PRIVATE PARETOSCOPE_VERSION="${PROJECT_VERSION}")
if(PARETOSCOPE_GUI)
    paretoscope_test(tst_iconfamily SOURCES house/tst_iconfamily.cpp LINKS paretoscope_house Qt6::Svg)
endif()

# The build itself refuses an include that runs up: this source of core names a header of decode.
add_library(uphill OBJECT EXCLUDE_FROM_ALL house/uphill.cpp)
target_link_libraries(uphill PRIVATE paretoscope_core)
add_test(NAME uphill COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR} --target uphill)
set_tests_properties(uphill PROPERTIES PASS_REGULAR_EXPRESSION "decode/place.h: No such file or directory")
