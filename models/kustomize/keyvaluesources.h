#pragma once

#include "base/result.h"
#include "kustomize/fields.h"
#include "kustomize/kustomization.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace efa::kustomize {

/// Reads a file that a generator names. Errors: as the loader's.
using FileReader = std::function<Result<QByteArray>(const Entry&)>;

/// An entry of `files`, taken apart.
struct FileSource
{
    std::string key;
    Entry path;
};
/// Errors: Invalid.
[[nodiscard]] Result<FileSource> fileSource(const Entry& source);

/// A line of a file that `envs` lists. Views into the text.
struct EnvLine
{
    int number = 0; ///< from 1
    bool isText = true;
    std::string_view key;
    std::string_view value;
};
/// Those that give something, and those that are not UTF-8.
std::vector<EnvLine> envLines(std::string_view text);

/// Collects what a generator's `envs`, `literals` and `files` give, by key. Errors: Invalid (no key, a key
/// twice, text that is not UTF-8), and those of the reader.
[[nodiscard]] Result<TextMap> keyValues(const GeneratorEntry& generator, const FileReader& readFile);

} // namespace efa::kustomize
