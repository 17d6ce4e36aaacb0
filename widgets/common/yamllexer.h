#pragma once

#include "widgets/common/theme.h"
#include "widgets/common/yamlscanner.h"

#include <Qsci/qscilexercustom.h>

namespace efa::widgets {

/// Colours YAML in a text view and tells it what can be folded: by indentation, list items below their key.
class YamlLexer final : public QsciLexerCustom
{
    Q_OBJECT

  public:
    explicit YamlLexer(QObject* parent);

    void setTheme(const Theme& theme, const QFont& font);

    const char* language() const override;
    QString description(int style) const override;
    void styleText(int start, int end) override;

  private:
    int foldIndent(int line) const;
    int nextSolid(int line) const;
    void foldLines(int first, int last);
};

} // namespace efa::widgets
