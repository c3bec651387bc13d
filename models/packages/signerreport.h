#pragma once

#include "models/packages/packagereport.h"

#include <QByteArray>

namespace gatehouse {

/// Takes over what `apksigner verify --verbose --print-certs` says of an APK's signatures. False,
/// with nothing taken over, where it says neither that they hold nor that they do not.
bool readSigners(const QByteArray &output, PackageReport &report);

} // namespace gatehouse
