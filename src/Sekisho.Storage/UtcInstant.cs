using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Sekisho.Storage;

/// <summary>Instants stand in UTC in both databases: <c>timestamptz</c> on PostgreSQL, sortable text on SQLite.</summary>
internal sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
