# How Gatehouse's targets are made: one library per folder of models/ and views/, one test
# program per *test.cpp. Every source of a folder belongs to its library.

add_library(gatehouse_options INTERFACE)
target_compile_features(gatehouse_options INTERFACE cxx_std_20)
target_compile_options(gatehouse_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror
  # g++ 12 takes the unused side of a tl::expected for an uninitialised variable once it optimises;
  # clang-tidy and the sanitizers look for the real ones.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  # Several sources in one unit: g++ takes what is private to a source for a part of a header.
  $<$<AND:$<BOOL:${CMAKE_UNITY_BUILD}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>)
target_compile_definitions(gatehouse_options INTERFACE
  QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  GATEHOUSE_VERSION="${PROJECT_VERSION}")
target_include_directories(gatehouse_options INTERFACE ${PROJECT_SOURCE_DIR})
# More than a hundred programs are linked: lld takes less than half of the time for each.
target_link_options(gatehouse_options INTERFACE -fuse-ld=lld)

# What nearly every source includes, parsed once for all models and once for all views: half of the
# time of a build from nothing.
set(gatehouse_model_headers
  <QAbstractTableModel> <QCoreApplication> <QDateTime> <QFile> <QHash> <QJsonArray> <QJsonDocument>
  <QJsonObject> <QObject> <QString> <QStringList> <tl/expected.hpp>
  <algorithm> <array> <functional> <map> <memory> <optional> <set> <span> <unordered_set> <vector>)
set(gatehouse_view_headers ${gatehouse_model_headers}
  <QAction> <QBoxLayout> <QDialog> <QLabel> <QLineEdit> <QPainter> <QPlainTextEdit> <QPushButton>
  <QTableView> <QToolButton> <QTreeView> <QWidget>)

# A test runs once a build: it pays to compile it fast, not to make it fast. Undefined behaviour is
# looked for in what it tests; in its own macros that would cost a third of its compilation.
set(gatehouse_test_options -O0 -fno-sanitize=undefined)

# Each test takes many times as long under the sanitizers.
if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=")
  set(gatehouse_sanitized ON)
  set(gatehouse_test_timeout 900)
else()
  set(gatehouse_sanitized OFF)
  set(gatehouse_test_timeout 300)
endif()

# gatehouse_precompile(target OWNER): OWNER makes its headers, every other target reuses them.
function(gatehouse_precompile target owner)
  target_compile_options(${target} PRIVATE -fpch-preprocess) # so that ccache sees through it
  if(owner MATCHES "^tests_") # Qt6::Test defines these per folder; shared headers must be alike
    target_compile_options(${target} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
  endif()
  if(NOT target STREQUAL owner)
    target_precompile_headers(${target} REUSE_FROM ${owner})
  elseif(owner STREQUAL models_base)
    target_precompile_headers(${target} PRIVATE ${gatehouse_model_headers})
  elseif(owner STREQUAL tests_support)
    target_precompile_headers(${target} PRIVATE ${gatehouse_model_headers} <QTest>)
  elseif(owner STREQUAL tests_window)
    target_precompile_headers(${target} PRIVATE ${gatehouse_view_headers} <QTest>)
  else()
    target_precompile_headers(${target} PRIVATE ${gatehouse_view_headers})
  endif()
endfunction()

# Whoever links two hundred test programs with everything in each of them writes tens of gigabytes
# under the sanitizers: there they share the libraries.
option(GATEHOUSE_SHARED "Build the folders as shared libraries" OFF)
if(GATEHOUSE_SHARED)
  set(gatehouse_library_kind SHARED)
else()
  set(gatehouse_library_kind STATIC)
endif()

# gatehouse_library(models_portfolio DEPENDS models_workspace …): the sources of this folder.
function(gatehouse_library name)
  cmake_parse_arguments(arg "" "" "DEPENDS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
  add_library(${name} ${gatehouse_library_kind} ${sources})
  set_target_properties(${name} PROPERTIES DEFINE_SYMBOL "")
  target_link_libraries(${name} PUBLIC gatehouse_options ${arg_DEPENDS})
  if(name MATCHES "^tests_")
    target_compile_options(${name} PRIVATE ${gatehouse_test_options})
    gatehouse_precompile(${name} ${name})
  elseif(name MATCHES "^views_")
    gatehouse_precompile(${name} views_design)
  else()
    gatehouse_precompile(${name} models_base)
  endif()
endfunction()

# The demo portfolio that the tests of one run read.
set(gatehouse_demo ${PROJECT_BINARY_DIR}/demo.gatehouse)

# gatehouse_tests([PAINTS] DEPENDS … [UNSANITIZED …] [LONG …] [DEMO …]): each *test.cpp of this
# folder is a program of its own, named after its folder and file, run headless and in a fixed locale
# and time zone. PAINTS: of models that paint; each has an application that can. UNSANITIZED: left out
# of the sanitizers' build. LONG: begun first, so that none of them runs alone in the end while a core
# has nothing to do. DEMO: they read the demo portfolio (tests/support/demo).
function(gatehouse_tests)
  cmake_parse_arguments(arg "PAINTS" "" "DEPENDS;UNSANITIZED;LONG;DEMO" ${ARGN})
  file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
  string(REPLACE "/" "_" prefix ${folder})
  file(GLOB sources CONFIGURE_DEPENDS *test.cpp)
  foreach(source ${sources})
    cmake_path(GET source STEM stem)
    if(gatehouse_sanitized AND stem IN_LIST arg_UNSANITIZED)
      continue()
    endif()
    # Where a part of the tests is built, nobody makes the demo for them.
    if(GATEHOUSE_TESTS AND stem IN_LIST arg_DEMO)
      continue()
    endif()
    set(target ${prefix}_${stem})
    # moc is called directly: automoc would look through, and compile a file for, every program.
    add_executable(${target} ${source} ${stem}.moc)
    set_target_properties(${target} PROPERTIES AUTOMOC OFF UNITY_BUILD OFF)
    add_dependencies(tests ${target})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    qt_generate_moc(${source} ${stem}.moc TARGET ${target})
    target_link_libraries(${target} PRIVATE ${arg_DEPENDS} tests_support Qt6::Test)
    target_compile_options(${target} PRIVATE ${gatehouse_test_options})
    if(folder MATCHES "^views")
      target_link_libraries(${target} PRIVATE tests_window)
      gatehouse_precompile(${target} tests_window)
    elseif(arg_PAINTS) # the shared headers know no such application
      target_link_libraries(${target} PRIVATE Qt6::Gui)
    else()
      gatehouse_precompile(${target} tests_support)
    endif()
    set(cost 0)
    if(stem IN_LIST arg_LONG)
      set(cost 1)
    endif()
    add_test(NAME ${folder}/${stem} COMMAND ${target})
    set_tests_properties(${folder}/${stem} PROPERTIES
      TIMEOUT ${gatehouse_test_timeout}
      COST ${cost}
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Asia/Shanghai;XDG_CONFIG_HOME=${PROJECT_BINARY_DIR}/config;GATEHOUSE_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/leaks.supp:print_suppressions=0")
    if(stem IN_LIST arg_DEMO)
      set_property(TEST ${folder}/${stem} PROPERTY FIXTURES_REQUIRED demo)
      set_property(TEST ${folder}/${stem} APPEND PROPERTY ENVIRONMENT
        "GATEHOUSE_DEMO=${gatehouse_demo}")
    endif()
  endforeach()
endfunction()
