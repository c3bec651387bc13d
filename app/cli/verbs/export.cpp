#include "app/cli/longwork.h"
#include "app/cli/output.h"
#include "app/cli/outputoptions.h"
#include "app/cli/verbs/verbs.h"
#include "models/portfolio/releaserepository.h"
#include "models/workbook/workbook.h"

namespace gatehouse {

namespace {

/// Which languages the workbook speaks; else the one the command line speaks.
enum class SheetLanguage { Chinese, English, Both };

} // namespace

template<>
struct EnumText<SheetLanguage> {
    static constexpr const char *context = "CommandLine";
    static std::span<const EnumEntry<SheetLanguage>> entries()
    {
        static constexpr EnumEntry<SheetLanguage> table[] = {
            {SheetLanguage::Chinese, "zh", QT_TRANSLATE_NOOP("CommandLine", "Chinese")},
            {SheetLanguage::English, "en", QT_TRANSLATE_NOOP("CommandLine", "English")},
            {SheetLanguage::Both, "both", QT_TRANSLATE_NOOP("CommandLine", "Both")},
        };
        return table;
    }
};

namespace {

struct Wanted {
    QString release;
    OutputOptions output;
    std::optional<SheetLanguage> wording;
    QString reportNumber;
    QString confidentiality;
    QString assessingUnit;

    WorkbookLanguage language(Language spoken) const
    {
        switch (wording.value_or(spoken == Language::English ? SheetLanguage::English
                                                             : SheetLanguage::Chinese)) {
        case SheetLanguage::Chinese:
            return WorkbookLanguage::Chinese;
        case SheetLanguage::English:
            return WorkbookLanguage::English;
        case SheetLanguage::Both:
            return WorkbookLanguage::Both;
        }
        return WorkbookLanguage::Chinese;
    }
};

} // namespace

void addExportVerbs(const Verb &root)
{
    const Verb group = root.group("export", CommandLine::tr("Workbooks for auditors"));
    const auto wanted = std::make_shared<Wanted>();
    const Verb verb = group.verb(
        "workbook", CommandLine::tr("Write the audit workbook of a release"),
        {QStringLiteral("export workbook --release POLICY@5.3.0 -o policy-5.3.0.xlsx"),
         QStringLiteral("export workbook --release POLICY@5.3.0 -o both.xlsx --language both"),
         QStringLiteral("export workbook --release POLICY@5.3.0 -o report.xlsx "
                        "--report-number IT-2026-017 --confidentiality 内部")});
    verb.value("-r,--release", wanted->release, "CODE@VERSION", CommandLine::tr("The release"))
        .required();
    OutputOptions::declare(verb, wanted->output, CommandLine::tr("The workbook to write"));
    verb.value("--language", wanted->wording, "zh|en|both",
               CommandLine::tr("The languages of the workbook"));
    verb.value("--report-number", wanted->reportNumber, "TEXT",
               CommandLine::tr("The report's number; without it one is made of code, version and "
                               "day, and said to be"));
    verb.value("--confidentiality", wanted->confidentiality, "TEXT",
               CommandLine::tr("How confidential the workbook is; without it “not stated”"));
    verb.value("--assessing-unit", wanted->assessingUnit, "TEXT",
               CommandLine::tr("Who carried out the assessment; without it the units of the "
                               "assessors"));
    verb.opens().actsAs().paints();
    verb.run([wanted](Context &context) -> Result<Answer> {
        TRY_ASSIGN(const Desk desk, context.readAs());
        TRY_ASSIGN(const Release release,
                   ReleaseRepository(desk.database()).byName(wanted->release));
        WorkbookOptions options;
        options.language = wanted->language(context.language);
        options.preparedBy = desk.account();
        options.preparedAt = context.clock->now();
        options.reportNumber = wanted->reportNumber;
        options.confidentiality = wanted->confidentiality;
        options.assessingUnit = wanted->assessingUnit;
        {
            LongWork work;
            TRY(wanted->output.explained(
                context.painting->workbook(desk.database(), desk.shelf(), release.id,
                                           wanted->output.target(), options, work.progress())));
        }
        note(CommandLine::tr("Wrote %1.").arg(wanted->output.path));
        return Answer::Yes;
    });
}

} // namespace gatehouse
