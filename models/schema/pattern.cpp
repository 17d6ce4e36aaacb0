#include "schema/pattern.h"

#include <re2/re2.h>

namespace efa::schema {

namespace {

constexpr int64_t mostMemory = 4 << 20;

} // namespace

Pattern::Pattern(std::string_view text)
    : m_text(text)
{
}

Pattern::~Pattern() = default;

Pattern::Answer Pattern::matches(std::string_view value) const
{
    std::call_once(m_once, [this] {
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(mostMemory);
        m_expression = std::make_unique<const RE2>(re2::StringPiece(m_text.data(), m_text.size()), options);
    });
    if (!m_expression->ok())
        return Answer::NotUnderstood;
    return RE2::PartialMatch(re2::StringPiece(value.data(), value.size()), *m_expression) ? Answer::Matches
                                                                                          : Answer::Differs;
}

} // namespace efa::schema
