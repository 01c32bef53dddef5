using System.Data.Common;
using System.Text.Json;

namespace Sekisho.Storage.Audit;

/// <summary>Tells what a damaged record does to whoever reads it from a database that cannot be reached.</summary>
internal static class AuditDamage
{
    /// <summary>Whether something was read that this program never wrote. A fault of the connection comes in an <see cref="InvalidOperationException"/> too.</summary>
    public static bool Is(Exception fault) =>
        fault is FormatException or JsonException or InvalidCastException or OverflowException or ArgumentException or KeyNotFoundException or NotSupportedException or NullReferenceException
        || (fault is InvalidOperationException and not ObjectDisposedException && fault.InnerException is not (DbException or TimeoutException));
}
