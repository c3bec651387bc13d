#include "models/demo/demoscript.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <vector>

namespace gatehouse {

namespace {

struct Template {
    const char *prefix;
    const char *file;
    const char *title;
    EvidenceKind kind = EvidenceKind::Other;
};

// By group of the JR/T 0225-2021 library: what an auditor would ask to see there.
constexpr Template templates[] = {
    {"5", "security-design.md", "安全设计方案"},
    {"5.3", "change-assessment.csv", "变更评估记录", EvidenceKind::Minutes},
    {"5.4", "penetration-test.txt", "渗透测试摘要", EvidenceKind::PenetrationReport},
    {"5.5", "privacy-policy.md", "个人信息保护政策", EvidenceKind::Policy},
    {"6.1.1", "package-scan.json", "安装包静态检查报告", EvidenceKind::HardeningReport},
    {"6.1.2", "package-scan.json", "安装包静态检查报告", EvidenceKind::HardeningReport},
    {"6.1.3", "manifest-extract.xml", "清单文件节选", EvidenceKind::Manifest},
    {"6.1.4", "key-ledger.csv", "密钥台账"},
    {"6.1.5", "storage-dump.txt", "终端存储检查记录", EvidenceKind::StorageDump},
    {"6.1.6", "permission-matrix.csv", "权限矩阵", EvidenceKind::PermissionMatrix},
    {"6.1.7", "storage-dump.txt", "终端存储检查记录", EvidenceKind::StorageDump},
    {"6.1.8", "traffic-capture.txt", "抓包记录", EvidenceKind::Capture},
    {"6.1.9.2", "penetration-test.txt", "渗透测试摘要", EvidenceKind::PenetrationReport},
    {"6.2", "server-configuration.txt", "服务端配置核查记录", EvidenceKind::Configuration},
    {"6.2.2", "traffic-capture.txt", "抓包记录", EvidenceKind::Capture},
    {"6.2.3", "masking-screen.svg", "脱敏界面截图", EvidenceKind::Screenshot},
    {"6.2.4", "penetration-test.txt", "渗透测试摘要", EvidenceKind::PenetrationReport},
    {"6.3.1", "consent-log.csv", "隐私政策同意记录", EvidenceKind::Log},
    {"6.3.2", "critical-operations.csv", "关键操作登记表"},
    {"6.3.3", "critical-operations.csv", "关键操作登记表"},
    {"7.2", "privacy-policy.md", "个人信息保护政策", EvidenceKind::Policy},
    {"7.3", "security-design.md", "安全设计方案"},
    {"7.3.3", "threat-model.json", "威胁模型摘要"},
    {"7.3.4", "code-review-record.csv", "代码评审记录", EvidenceKind::Minutes},
    {"7.3.5", "penetration-test.txt", "渗透测试摘要", EvidenceKind::PenetrationReport},
    {"7.3.6", "delivery-record.txt", "交付记录"},
    {"7.3.7", "operations-runbook.md", "运营手册", EvidenceKind::Policy},
};

// For organisation requirements, whose evidence is the organisation's.
constexpr Template organisationTemplates[] = {
    {"", "organisation-policy.md", "移动应用安全管理办法", EvidenceKind::Policy},
    {"6.1.9.1", "development-environment.txt", "开发环境核查记录", EvidenceKind::Configuration},
    {"6.3.3", "training-record.csv", "培训签到与考核记录", EvidenceKind::Training},
    {"7.3.4", "secure-coding-standard.md", "安全编码规范与代码评审", EvidenceKind::Policy},
};

template<size_t N>
QString longestMatch(const Template (&table)[N], const QString &groupKey)
{
    const Template *best = nullptr;
    for (const Template &entry : table) {
        const QLatin1StringView prefix(entry.prefix);
        const bool matches = groupKey == prefix || prefix.isEmpty()
            || (groupKey.startsWith(prefix)
                && (groupKey[prefix.size()] == u'.' || groupKey[prefix.size()] == u'-'));
        if (matches && (!best || prefix.size() > QLatin1StringView(best->prefix).size()))
            best = &entry;
    }
    return best ? QString::fromLatin1(best->file) : QString();
}

const Template *templateNamed(const QString &file)
{
    const auto isIt = [&file](const Template &entry) {
        return file == QLatin1StringView(entry.file);
    };
    if (const auto found = std::ranges::find_if(templates, isIt); found != std::end(templates))
        return found;
    const auto found = std::ranges::find_if(organisationTemplates, isIt);
    return found != std::end(organisationTemplates) ? found : nullptr;
}

QByteArray pdfEscaped(const QByteArray &line)
{
    QByteArray out;
    for (const char c : line) {
        if (c == '(' || c == ')' || c == '\\')
            out += '\\';
        out += c;
    }
    return out;
}

// A one-page PDF of plain Latin text (PDF 1.4; ISO 32000-1, 7.5: header, objects, cross-reference
// table, trailer). Enough for a report to be previewed.
QByteArray textPdf(const QByteArray &text)
{
    QByteArray content = "BT /F1 11 Tf 16 TL 56 780 Td\n";
    for (const QByteArray &line : text.split('\n'))
        content += "(" + pdfEscaped(line) + ") Tj T*\n";
    content += "ET\n";
    const std::vector<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        QByteArray("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                   "/Resources << /Font << /F1 5 0 R >> >> >>"),
        "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content
            + "endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    };
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (size_t i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return pdf + "xref\n0 " + count + "\n" + table + "trailer\n<< /Size " + count
        + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

Result<QByteArray> resource(const QString &name)
{
    QFile file(QStringLiteral(":/demo/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, QStringLiteral("The demo lacks %1.").arg(name));
    return file.readAll();
}

Result<QJsonObject> objectIn(const QString &name)
{
    TRY_ASSIGN(const QByteArray json, resource(name));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return fail(ErrorKind::Internal, QStringLiteral("The demo's script cannot be read."),
                    problem.errorString());
    return document.object();
}

} // namespace

Result<QJsonObject> readDemoScript()
{
    TRY_ASSIGN(QJsonObject script, objectIn(QStringLiteral("portfolio.json")));
    TRY_ASSIGN(const QJsonObject registers, objectIn(QStringLiteral("management.json")));
    script.insert(QStringLiteral("registers"), registers);
    return script;
}

QString DemoEvidence::templateFor(const QString &groupKey)
{
    return longestMatch(templates, groupKey);
}

QString DemoEvidence::organisationTemplateFor(const QString &groupKey)
{
    return longestMatch(organisationTemplates, groupKey);
}

QString DemoEvidence::titleOf(const QString &templateName)
{
    const Template *entry = templateNamed(templateName);
    return entry ? QString::fromUtf8(entry->title) : templateName;
}

EvidenceKind DemoEvidence::kindOf(const QString &templateName)
{
    const Template *entry = templateNamed(templateName);
    return entry ? entry->kind : EvidenceKind::Other;
}

Result<QString> DemoEvidence::write(const QString &templateName) const
{
    TRY_ASSIGN(const QByteArray source, resource(QStringLiteral("evidence/") + templateName));
    QString text = QString::fromUtf8(source);
    for (auto word = m_words.begin(); word != m_words.end(); ++word)
        text.replace(QLatin1Char('{') + word.key() + QLatin1Char('}'), word.value().toString());
    QString name = templateName;
    QByteArray content = text.toUtf8();
    if (templateName == QLatin1StringView("penetration-test.txt")) {
        name = QStringLiteral("penetration-test.pdf");
        content = textPdf(content);
    }
    const QString path = QDir(m_folder).filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return fail(ErrorKind::Unwritable, QStringLiteral("%1 cannot be written.").arg(path),
                    file.errorString());
    return path;
}

} // namespace gatehouse
