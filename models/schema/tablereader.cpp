#include "schema/tablereader.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace efa::schema {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::schema)
};

constexpr std::string_view beginning = "EFS1";

enum ShapeFlag : uint8_t {
    Nullable = 1,
    Open = 2,
    WholeObject = 4,
    RefusesNull = 8,
    Unchecked = 16,
    HasRules = 32,
    HasFields = 64,
    HasKeys = 128
};
enum FieldFlag : uint8_t { Required = 1, HasDefault = 2, HasMinors = 4 };
enum RuleFlag : uint16_t {
    Values = 1 << 0,
    Format = 1 << 1,
    HasPattern = 1 << 2,
    Minimum = 1 << 3,
    Maximum = 1 << 4,
    Multiple = 1 << 5,
    MinimumIsOut = 1 << 6,
    MaximumIsOut = 1 << 7,
    MinLength = 1 << 8,
    MaxLength = 1 << 9,
    AllOf = 1 << 10,
    AnyOf = 1 << 11,
    OneOf = 1 << 12,
    Not = 1 << 13
};

double decimal(std::string_view text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

Result<TablePtr> TableReader::read(const QByteArray& packed)
{
    std::shared_ptr<Table> table(new Table);
    table->m_text = qUncompress(packed);
    TableReader reader(*table);
    reader.readAll();
    if (!reader.m_isWhole || !reader.leadsSomewhere()) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The table of Kubernetes' types is damaged."),
                        .hint = Text::tr("Install the program again.")});
    }
    table->finish();
    return TablePtr(std::move(table));
}

void TableReader::readAll()
{
    if (!std::string_view(m_at, m_end).starts_with(beginning)) {
        m_isWhole = false;
        return;
    }
    m_at += beginning.size();
    readTexts();
    const size_t shapeCount = count();
    m_table.m_shapes.reserve(shapeCount);
    for (size_t at = 0; at < shapeCount && m_isWhole; ++at)
        readShape();
    const size_t typeCount = count();
    m_table.m_types.reserve(typeCount);
    for (size_t at = 0; at < typeCount && m_isWhole; ++at)
        readType();
    m_table.m_metadata = shapeOrNone();
}

void TableReader::readTexts()
{
    const size_t textCount = count();
    m_texts.reserve(textCount);
    for (size_t at = 0; at < textCount && m_isWhole; ++at) {
        const size_t size = count();
        m_texts.emplace_back(m_at, size);
        m_at += size;
    }
}

void TableReader::readShape()
{
    Shape shape;
    const uint8_t kinds = byte();
    const uint8_t flags = byte();
    shape.kind = static_cast<ShapeKind>(kinds & 0xF);
    shape.list = static_cast<ListKind>(kinds >> 4);
    m_isWhole = m_isWhole && shape.kind <= ShapeKind::Quantity && shape.list <= ListKind::Map;
    shape.nullable = (flags & Nullable) != 0;
    shape.isOpen = (flags & Open) != 0;
    shape.isObject = (flags & WholeObject) != 0;
    shape.refusesNull = (flags & RefusesNull) != 0;
    shape.hasUncheckedRules = (flags & Unchecked) != 0;
    shape.below = shapeOrNone();
    if ((flags & HasFields) != 0)
        readFields(shape);
    if ((flags & HasKeys) != 0) {
        shape.keysBegin = static_cast<uint32_t>(m_table.m_keys.size());
        for (size_t left = count(); left > 0 && m_isWhole; --left)
            m_table.m_keys.push_back(text());
        shape.keysEnd = static_cast<uint32_t>(m_table.m_keys.size());
    }
    if ((flags & HasRules) != 0)
        readRules(shape);
    m_table.m_shapes.push_back(shape);
}

void TableReader::readFields(Shape& shape)
{
    shape.fieldsBegin = static_cast<uint32_t>(m_table.m_fields.size());
    for (size_t left = count(); left > 0 && m_isWhole; --left) {
        Field field;
        field.name = text();
        field.shape = static_cast<uint32_t>(number());
        const uint8_t flags = byte();
        field.isRequired = (flags & Required) != 0;
        field.hasDefault = (flags & HasDefault) != 0;
        if ((flags & HasMinors) != 0) {
            field.minors.since = byte();
            field.minors.until = byte();
        }
        m_table.m_fields.push_back(field);
    }
    shape.fieldsEnd = static_cast<uint32_t>(m_table.m_fields.size());
}

void TableReader::readRules(Shape& shape)
{
    Rules rules;
    const auto flags = number();
    if ((flags & Values) != 0) {
        for (size_t left = count(); left > 0 && m_isWhole; --left)
            rules.values.push_back(text());
    }
    if ((flags & Format) != 0)
        rules.format = text();
    if ((flags & HasPattern) != 0)
        rules.pattern = std::make_unique<const Pattern>(text());
    if ((flags & Minimum) != 0)
        rules.minimum = decimal(text());
    if ((flags & Maximum) != 0)
        rules.maximum = decimal(text());
    if ((flags & Multiple) != 0)
        rules.multipleOf = decimal(text());
    rules.minimumIsOut = (flags & MinimumIsOut) != 0;
    rules.maximumIsOut = (flags & MaximumIsOut) != 0;
    if ((flags & MinLength) != 0)
        rules.minLength = number();
    if ((flags & MaxLength) != 0)
        rules.maxLength = number();
    if ((flags & AllOf) != 0)
        rules.allOf = shapes();
    if ((flags & AnyOf) != 0)
        rules.anyOf = shapes();
    if ((flags & OneOf) != 0)
        rules.oneOf = shapes();
    if ((flags & Not) != 0)
        rules.notShape = static_cast<uint32_t>(number());
    shape.rules = static_cast<uint32_t>(m_table.m_rules.size());
    m_table.m_rules.push_back(std::move(rules));
}

void TableReader::readType()
{
    ObjectType type;
    type.name = readName();
    type.served.since = byte();
    type.served.until = byte();
    type.shape = shapeOrNone();
    type.scope = static_cast<Scope>(byte() % 3);
    type.deprecatedIn = byte();
    type.removedIn = byte();
    if (byte() != 0)
        type.replacement = readName();
    m_table.m_types.push_back(std::move(type));
}

TypeName TableReader::readName()
{
    TypeName name;
    name.group = text();
    name.version = text();
    name.kind = text();
    return name;
}

/// Every index was written before all shapes were known.
bool TableReader::leadsSomewhere() const
{
    const size_t end = m_table.m_shapes.size();
    const auto isShape = [end](uint32_t shape) { return shape < end; };
    const auto isShapeOrNone = [end](uint32_t shape) { return shape < end || shape == noShape; };
    return std::ranges::all_of(m_table.m_fields, isShape, &Field::shape) &&
           std::ranges::all_of(m_table.m_shapes, isShapeOrNone, &Shape::below) &&
           std::ranges::all_of(m_table.m_types, isShapeOrNone, &ObjectType::shape) &&
           std::ranges::all_of(m_table.m_rules,
                               [&](const Rules& rules) {
                                   return std::ranges::all_of(rules.allOf, isShape) &&
                                          std::ranges::all_of(rules.anyOf, isShape) &&
                                          std::ranges::all_of(rules.oneOf, isShape) &&
                                          isShapeOrNone(rules.notShape);
                               }) &&
           isShapeOrNone(m_table.m_metadata);
}

uint8_t TableReader::byte()
{
    if (m_at == m_end) {
        m_isWhole = false;
        return 0;
    }
    return static_cast<uint8_t>(*m_at++);
}

uint64_t TableReader::number()
{
    uint64_t value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
        const uint8_t part = byte();
        value |= static_cast<uint64_t>(part & 0x7F) << shift;
        if ((part & 0x80) == 0)
            return value;
    }
    m_isWhole = false;
    return 0;
}

size_t TableReader::count()
{
    const uint64_t value = number();
    if (value > static_cast<uint64_t>(m_end - m_at)) {
        m_isWhole = false;
        return 0;
    }
    return value;
}

std::string_view TableReader::text()
{
    const uint64_t index = number();
    if (index >= m_texts.size()) {
        m_isWhole = false;
        return {};
    }
    return m_texts[index];
}

uint32_t TableReader::shapeOrNone()
{
    const auto value = static_cast<uint32_t>(number());
    return value == 0 ? noShape : value - 1;
}

std::vector<uint32_t> TableReader::shapes()
{
    std::vector<uint32_t> found;
    for (size_t left = count(); left > 0 && m_isWhole; --left)
        found.push_back(static_cast<uint32_t>(number()));
    return found;
}

} // namespace efa::schema
