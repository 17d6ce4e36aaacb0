#pragma once

#include "kustomize/history.h"
#include "kustomize/origintree.h"

namespace efa::kustomize {

/// Finds where the values stand that one step gave.
class OriginGiver
{
  public:
    OriginGiver(const Note& note, OriginBuilder& builder)
        : m_note(note), m_builder(builder)
    {
    }

    /// A mapping or list that it gave stands in one piece somewhere; else each scalar has a place of its own.
    bool givesWhole() const;
    /// For the value at `path` of `after`. `before` is what stood there, nullptr where nothing did; `old` is
    /// the mark of that.
    MarkPtr markAt(const FieldPath& path, const Value* before, const Value& after, const MarkPtr& old) const;

  private:
    Mark given(const FieldPath& path, const Value* before, const Value& after, const MarkPtr& old) const;
    Mark givenByName(const Giver::Referred& referred, const FieldPath& path, const Value* before,
                     const Value& after, const MarkPtr& old) const;

    const Note& m_note;
    OriginBuilder& m_builder;
};

} // namespace efa::kustomize
