#pragma once

#include "yaml/changeset.h"
#include "yaml/node.h"
#include "yaml/textlayout.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <vector>

/// The bytes that an edit of one place may touch by the promises of yaml/edit.h, found apart from the code
/// that edits: whatever stands outside of them, comments and quotes too, has to stay as it is.
class EditReach
{
  public:
    /// The scalar itself; the lines of a block begin at the end of its line.
    static EditReach ofScalar(efa::yaml::Node scalar);
    /// Nothing is taken away; what is added stands behind the last element.
    static EditReach ofAddition(efa::yaml::Node collection);
    /// The element with its lines; comments above it and above the next one stay.
    static EditReach ofRemoval(efa::yaml::Node collection, uint32_t index);

    /// What of the changes is out of reach; empty where nothing is.
    QByteArray complaint(const efa::yaml::ChangeSet& changes) const;

  private:
    explicit EditReach(efa::yaml::Node node)
        : m_layout(node.source().view())
    {
    }

    void freeBlockElement(efa::yaml::Node collection, uint32_t index);
    void freeFlowElement(efa::yaml::Node collection, uint32_t index);
    void freeOnlyElement(efa::yaml::Node collection);
    void freeSeparators(uint32_t begin, uint32_t end);
    void freeHeaderAtEnd(efa::yaml::Node leaf);
    uint32_t blockElementBegin(efa::yaml::Node collection, uint32_t index) const;
    /// As many blanks and line breaks as stand before or behind an offset.
    uint32_t spaceBefore(uint32_t offset) const;
    uint32_t spaceBehind(uint32_t offset) const;
    bool mayGo(efa::yaml::Range range) const;
    bool mayBegin(uint32_t offset) const;

    efa::yaml::TextLayout m_layout;
    std::vector<efa::yaml::Range> m_free;   ///< may be replaced
    std::vector<efa::yaml::Range> m_places; ///< text may be added at these offsets, the last one included
    bool m_removes = false;                 ///< nothing is written but `{}` or `[]`
};
