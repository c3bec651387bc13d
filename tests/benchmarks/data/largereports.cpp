#include "tests/benchmarks/data/largereports.h"

namespace gatehouse::bench {

namespace {

QByteArray place(int number)
{
    const QByteArray file = QByteArray::number(number % 997);
    return "{\"physicalLocation\": {\"artifactLocation\": {\"uri\": "
           "\"app/src/main/java/com/example/insurance/claims/Screen"
        + file + ".java\", \"uriBaseId\": \"%SRCROOT%\", \"index\": " + file
        + "}, \"region\": {\"startLine\": " + QByteArray::number(1 + number % 400)
        + ", \"startColumn\": 21, \"endColumn\": 98, \"snippet\": {\"text\": \"        "
          "open(intent.getStringExtra(\\\"path\\\"));\"}}}}";
}

QByteArray result(int number)
{
    const QByteArray rule = QByteArray::number(number % 40);
    QByteArray steps;
    for (int step = 0; step < 3; ++step) {
        steps += (step > 0 ? ", " : "");
        steps += "{\"location\": " + place(number + step) + "}";
    }
    return "{\"ruleId\": \"java/rule-" + rule + "\", \"ruleIndex\": " + rule
        + ", \"message\": {\"text\": \"This path depends on a [user-provided value](1) of case "
        + QByteArray::number(number) + ".\"}, \"locations\": [" + place(number)
        + "], \"partialFingerprints\": {\"primaryLocationLineHash\": \""
        + QByteArray::number(quint64(number) * 0x9E3779B97F4A7C15ULL, 16)
        + ":1\"}, \"codeFlows\": [{\"threadFlows\": [{\"locations\": [" + steps + "]}]}]}";
}

} // namespace

QByteArray largeSarif(qsizetype bytes)
{
    QByteArray log = "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": "
                     "\"Looker\", \"rules\": [";
    log.reserve(bytes + 8192);
    for (int rule = 0; rule < 40; ++rule) {
        log += (rule > 0 ? ", " : "");
        log += "{\"id\": \"java/rule-" + QByteArray::number(rule)
            + "\", \"shortDescription\": {\"text\": \"A rule\"}, \"properties\": {\"tags\": "
              "[\"external/cwe/cwe-022\"], \"security-severity\": \"7.5\"}}";
    }
    log += "]}}, \"results\": [";
    for (int number = 0; log.size() < bytes; ++number) {
        log += (number > 0 ? ",\n" : "");
        log += result(number);
    }
    return log + "]}]}";
}

QByteArray largeMobsfReport(qsizetype bytes)
{
    QByteArray report = "{\"app_name\": \"Claims\", \"md5\": \"00\", \"package_name\": "
                        "\"com.example.claims\", \"code_analysis\": {\"findings\": {";
    report.reserve(bytes + 8192);
    for (int rule = 0; rule < 40; ++rule) {
        report += (rule > 0 ? ", " : "");
        report += "\"android_rule_" + QByteArray::number(rule) + "\": {\"files\": {";
        for (int file = 0; report.size() < bytes / 3 / 40 * (rule + 1); ++file) {
            report += (file > 0 ? ", " : "");
            report += "\"com/example/insurance/claims/Screen" + QByteArray::number(file)
                + ".java\": \"12,40,41,98," + QByteArray::number(100 + file) + "\"";
        }
        report += "}, \"metadata\": {\"cvss\": 7.5, \"cwe\": \"CWE-532: Insertion\", \"masvs\": "
                  "\"MSTG-STORAGE-3\", \"description\": \"The App logs information.\", "
                  "\"severity\": \"warning\"}}";
    }
    report += "}}, \"strings\": [";
    for (int number = 0; report.size() < bytes; ++number) {
        report += (number > 0 ? ", " : "");
        report += "\"\\\"abc_action_bar_up_description\\\" : \\\"第 " + QByteArray::number(number)
            + " 项：向上导航\\\"\"";
    }
    return report + "]}";
}

} // namespace gatehouse::bench
