#include "models/base/digest.h"
#include "models/imports/reportimport.h"
#include "models/store/inputfile.h"
#include "models/toolreports/readreport.h"

namespace gatehouse {

Result<ReportFile> ReportFile::read(const QString &path)
{
    TRY_ASSIGN(InputFile file, InputFile::open(path));
    if (file.size() > largestReport)
        return fail(ErrorKind::Invalid,
                    ReportImport::tr("%1 is larger than any report is. Choose the report itself.")
                        .arg(path));
    QByteArray content(static_cast<qsizetype>(file.size()), Qt::Uninitialized);
    TRY(file.read(content.data(), content.size()));
    TRY(file.expectEnd());
    ReportFile read;
    read.path = path;
    read.sha256 = Digest::of(DigestAlgorithm::Sha256, content);
    TRY_ASSIGN(read.report, readReport(content));
    return read;
}

} // namespace gatehouse
