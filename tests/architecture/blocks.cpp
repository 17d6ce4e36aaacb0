#include "tests/architecture/blocks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace efa::architecture {

namespace {

enum class Kind { Namespace, Type, Function, Table, Other };

struct Scope
{
    Kind kind = Kind::Other;
    QString name;
    int firstLine = 0;
    int tableLines = 0;
    bool statements = false; ///< a table with statements inside is code
    int parentheses = 0;     ///< open ones around the brace, restored at its end
};

class BlockReader
{
  public:
    explicit BlockReader(const QString& code)
        : m_code(code)
    {
    }

    Blocks read()
    {
        for (const QChar c : m_code)
            take(c);
        return m_blocks;
    }

  private:
    void take(QChar c)
    {
        if (c == u'\n')
            ++m_line;
        if (c == u'{')
            return open();
        if (c == u'}')
            return close();
        if (c == u'(')
            ++m_parentheses;
        if (c == u')')
            --m_parentheses;
        if (c == u';')
            noteStatement();
        if (c == u';' && m_parentheses == 0)
            return m_head.clear();
        if (m_head.isEmpty() && c.isSpace())
            return;
        if (m_head.isEmpty())
            m_headLine = m_line;
        m_head += c;
    }

    void open()
    {
        Scope scope{
            .kind = kindOf(), .name = nameOf(), .firstLine = m_headLine, .parentheses = m_parentheses};
        m_heads << (goesOn(scope.kind) ? m_head : QString());
        m_scopes << scope;
        m_head.clear();
        m_parentheses = 0;
    }

    void close()
    {
        if (m_scopes.isEmpty())
            return;
        const Scope scope = m_scopes.takeLast();
        m_parentheses = scope.parentheses;
        const int lines = m_line - scope.firstLine + 1;
        if (scope.kind == Kind::Function)
            m_blocks.functions << Function{scope.name, scope.firstLine, lines - scope.tableLines};
        if (scope.kind == Kind::Table && !scope.statements && lines > 1) {
            m_blocks.tableLines += lines;
            if (Scope* function = enclosingFunction())
                function->tableLines += lines;
        }
        m_head = m_heads.takeLast();
        if (!m_head.isEmpty())
            m_head += u"{}"_s;
    }

    /// An initialiser is part of a statement that goes on: `Foo() : m_a{1}, m_b{2} {`.
    bool goesOn(Kind kind) const
    {
        static const QRegularExpression control(
            u"^(if|else|for|while|do|switch|case|default|try|catch)\\b"_s);
        return kind == Kind::Table || (kind == Kind::Other && !control.match(m_head).hasMatch());
    }

    void noteStatement()
    {
        for (Scope& scope : m_scopes)
            scope.statements = true;
    }

    Scope* enclosingFunction()
    {
        for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
            if (scope->kind == Kind::Function)
                return &*scope;
        }
        return nullptr;
    }

    bool inside(Kind kind) const
    {
        return std::any_of(m_scopes.cbegin(), m_scopes.cend(),
                           [&](const Scope& s) { return s.kind == kind; });
    }

    Kind kindOf() const
    {
        static const QRegularExpression types(u"^(template\\s*<.*>\\s*)?(class|struct|union)\\b[^=(]*$"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression space(u"^(inline\\s+)?namespace\\b|^extern\\s*$"_s);
        static const QRegularExpression constant(
            u"^(static\\s+|inline\\s+)*(const|constexpr)\\b([^(]*|.*=\\s*)$|^return\\s*$"_s,
            QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression initialised(u"\\)[^():]*:[^:].*[A-Za-z0-9_>]\\s*$"_s,
                                                    QRegularExpression::DotMatchesEverythingOption);
        if (inside(Kind::Table))
            return Kind::Other;
        if (constant.match(m_head).hasMatch())
            return Kind::Table;
        if (inside(Kind::Function))
            return Kind::Other;
        if (space.match(m_head).hasMatch())
            return Kind::Namespace;
        if (types.match(m_head).hasMatch())
            return Kind::Type;
        const bool call = m_head.contains(u'(') && m_parentheses == 0 && !m_head.trimmed().endsWith(u'=');
        return call && !initialised.match(m_head).hasMatch() ? Kind::Function : Kind::Other;
    }

    QString nameOf() const
    {
        static const QRegularExpression name(u"([A-Za-z0-9_~:]+|operator\\s*\\S+)\\s*\\("_s);
        return name.match(m_head).captured(1);
    }

    const QString& m_code;
    Blocks m_blocks;
    QList<Scope> m_scopes;
    QStringList m_heads;
    QString m_head;
    int m_line = 1;
    int m_headLine = 1;
    int m_parentheses = 0;
};

} // namespace

Blocks blocksOf(const Source& source)
{
    return BlockReader(blanked(source.text)).read();
}

} // namespace efa::architecture
