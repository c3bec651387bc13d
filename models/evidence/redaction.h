#pragma once

#include "models/records/recorddescription.h"

#include <QDateTime>
#include <QString>

namespace gatehouse {

/// A part of a picture that is painted over wherever it leaves the workspace; the file itself
/// stays as it is. In pixels of the picture as it is shown, upright.
struct Redaction {
    /// A part of a picture, and marks on one picture.
    static constexpr int most = 1'000;
    static constexpr int farthest = 100'000;

    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    QString markedBy;
    QDateTime markedAt;
    bool operator==(const Redaction &) const = default;
};

template<>
const RecordDescription &describe<Redaction>();

} // namespace gatehouse
