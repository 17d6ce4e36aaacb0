#pragma once

#include "widgets/common/codeview.h"
#include "widgets/manifests/renderdiff.h"

namespace efa::widgets {

/// A difference in one column: removed and added lines on their grounds, the changed words marked, the line
/// numbers of the newer side.
class DiffCode final : public CodeView
{
    Q_OBJECT

  public:
    explicit DiffCode(QWidget* parent = nullptr);

    void showDiff(const DiffText& diff);

  protected:
    void applyTheme(const Theme& theme) override;

  private:
    enum DiffMarker { AddedGround = firstFreeMarker, RemovedGround, HeadingGround };
    enum DiffIndicator { AddedWord = firstFreeIndicator, RemovedWord };

    void dress();
    void numberLine(int row, const DiffTextLine& line);

    DiffText m_diff;
};

} // namespace efa::widgets
