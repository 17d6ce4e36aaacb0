#pragma once

#include "base/place.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace efa::yaml {

/// Bytes from `begin` up to, not including, `end` of a text.
struct Range
{
    uint32_t begin = 0;
    uint32_t end = 0;

    uint32_t size() const { return end - begin; }
    friend bool operator==(const Range&, const Range&) = default;
};

/// An immutable UTF-8 text and the name it goes by in messages. Cheap to copy.
class Source
{
  public:
    Source() = default;
    Source(QByteArray bytes, QString name);

    const QByteArray& bytes() const;
    std::string_view view() const;
    std::string_view view(Range range) const;
    const QString& name() const;
    /// The same text by another name.
    Source named(QString name) const;

    /// Line and column, from 1, of a byte offset. The line table is made at the first call; safe from any
    /// thread.
    Place placeAt(uint32_t offset) const;
    /// The byte offset where a line (from 1) begins.
    uint32_t lineStart(int line) const;
    int lineCount() const;

  private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace efa::yaml
