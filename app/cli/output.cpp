#include "app/cli/output.h"

#include "app/cli/commandline.h"
#include "app/cli/context.h"
#include "app/cli/outputoptions.h"
#include "app/cli/texttable.h"
#include "models/base/hiddencharacter.h"

#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace gatehouse {

namespace {

void write(std::FILE *file, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), file);
}

/// What another program wrote into the file may hold what moves a terminal's cursor: with it, a
/// warning about that very file would wipe itself out.
QString harmless(QString text)
{
    for (QChar &character : text) {
        if ((character.category() == QChar::Other_Control && character != u'\n'
             && character != u'\t')
            || turnsOrder(character.unicode()))
            character = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

void print(const QString &text)
{
    write(stdout, harmless(text).toUtf8());
}

void print(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson());
}

void print(const QJsonArray &array)
{
    write(stdout, QJsonDocument(array).toJson());
}

Result<void> show(const Context &context, const TextTable &table)
{
    if (context.exportPath.isEmpty()) {
        print(table.toString());
        return {};
    }
    const OutputOptions output{context.exportPath, context.replaces};
    TRY(output.explained(TableExport::write(output.target(), TableExport::formatOf(output.path),
                                            table.forExport())));
    note(CommandLine::tr("Wrote %1.").arg(output.path));
    return {};
}

void note(const QString &sentence)
{
    write(stderr, harmless(sentence).toUtf8() + '\n');
}

void printError(const Error &error)
{
    note(QStringLiteral("gatehouse-cli: ") + error.message);
    if (!error.cause.isEmpty())
        note(QStringLiteral("  (%1)").arg(error.cause));
}

Result<void> finishOutput()
{
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
        return fail(ErrorKind::Unwritable,
                    CommandLine::tr("The output could not be written. Is the disk full?"),
                    QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

} // namespace gatehouse
