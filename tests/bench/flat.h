#pragma once

#include <QByteArray>
#include <QString>

#include <map>

/// One kustomization of a single file with many ConfigMaps, a name prefix and 50 patches; by file name.
std::map<QString, QByteArray> flatKustomization(int resources);
