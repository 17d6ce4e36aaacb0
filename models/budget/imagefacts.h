#pragma once

#include "base/diagnostic.h"
#include "yaml/source.h"

#include <QList>

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace efa::budget {

/// What topology/images.lock.yaml says of images. What it does not list is not known.
class ImageFacts
{
  public:
    /// What is wrong with the file is a finding, the rest is read.
    static ImageFacts read(const yaml::Source& source, QList<Diagnostic>& findings);

    /// What a node of that architecture pulls.
    std::optional<int64_t> bytesOf(const std::string& image, const std::string& architecture) const;

  private:
    std::map<std::string, std::map<std::string, int64_t>> m_bytes; ///< by image and architecture
};

} // namespace efa::budget
