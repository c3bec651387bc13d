#pragma once

#include <QByteArray>

namespace gatehouse {

/// A white PNG of 240 × 80 pixels, for tests that have nothing to paint with.
inline QByteArray smallPicture()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAPAAAABQCAIAAACoK28rAAAAq0lEQVR42u3SAQ0AAADCIPuX1h4O"
        "InxP4UgkwNBgaDA0GBpDg6HB0GBoMDSGBkODocHQYGgMDYYGQ4OhwdAYGgwNhgZDg6ExNBgaDA2G"
        "BkNjaDA0GBoMDYbG0GBoMDQYGkODocHQYGgwNIYGQ4OhwdBgaAwNhgZDg6HB0BgaDA2GBkODoTE0"
        "GBoMDYYGQ2NoMDQYGgwNhsbQYGgwNBgaDI2hwdBgaDA0hoYPA/mkLCFlO7k9AAAAAElFTkSuQmCC");
}

} // namespace gatehouse
