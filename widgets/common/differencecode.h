#pragma once

#include "widgets/common/codeview.h"

namespace efa::widgets {

/// Code that shows a difference: grounds for added and removed lines and for gaps, boxes and ink for changed
/// words, number styles, nothing to edit.
class DifferenceCode : public CodeView
{
    Q_OBJECT

  public:
    explicit DifferenceCode(QWidget* parent = nullptr);

  protected:
    enum Ground { AddedGround = firstFreeMarker, RemovedGround, GapGround };
    enum Word { AddedWord = firstFreeIndicator, RemovedWord, WordInk };

    void applyTheme(const Theme& theme) override;
    /// A style of the number column.
    void dressNumber(int style, const QColor& ground, const QColor& ink);
};

} // namespace efa::widgets
