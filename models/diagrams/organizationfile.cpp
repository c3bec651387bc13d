#include "models/diagrams/organizationfile.h"

#include "models/diagrams/organizationpicture.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct OrganizationFile {
    Q_DECLARE_TR_FUNCTIONS(OrganizationFile)
};

std::optional<PictureFormat> formatOf(const QString &path)
{
    if (path.endsWith(QLatin1StringView(".svg"), Qt::CaseInsensitive))
        return PictureFormat::Svg;
    if (path.endsWith(QLatin1StringView(".png"), Qt::CaseInsensitive))
        return PictureFormat::Png;
    if (path.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive))
        return PictureFormat::Pdf;
    return std::nullopt;
}

} // namespace

Result<void> saveOrganizationChart(const Database &database, QDate day, Language language,
                                   const FileTarget &target)
{
    const auto format = formatOf(target.path);
    if (!format)
        return fail(ErrorKind::Invalid,
                    OrganizationFile::tr("%1 is no picture's name. End it in .svg, .png or .pdf.")
                        .arg(target.path));
    TRY_ASSIGN(const Staffing staffing, Staffing::load(database));
    const OrganizationPicture picture(OrganizationChart::of(staffing, day, language),
                                      Phrasebook(language), day);
    if (picture.isEmpty())
        return fail(ErrorKind::Invalid,
                    OrganizationFile::tr("There are no departments yet, and nothing to draw."));
    return writePicture(target, *format, picture.content());
}

} // namespace gatehouse
