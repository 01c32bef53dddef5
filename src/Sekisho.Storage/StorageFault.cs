using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Sekisho.Storage;

/// <summary>What a failure of the database means.</summary>
internal static class StorageFault
{
    private const int SqliteConstraint = 19;
    private const int SqliteFull = 13;

    /// <summary>Somebody else was first: a unique key or a version that has moved on.</summary>
    public static bool IsConflict(Exception fault) =>
        fault is DbUpdateConcurrencyException
        || Cause(fault) is SqliteException { SqliteErrorCode: SqliteConstraint } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    /// <summary>There is no space left.</summary>
    public static bool IsFull(Exception fault) =>
        Cause(fault) is SqliteException { SqliteErrorCode: SqliteFull } or PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    /// <summary>The database cannot be reached or cannot write.</summary>
    public static bool IsUnavailable(Exception fault) => Cause(fault) is DbException or SocketException or TimeoutException;

    private static Exception Cause(Exception fault) => fault is DbUpdateException or InvalidOperationException && fault.InnerException is { } inner ? Cause(inner) : fault;
}
