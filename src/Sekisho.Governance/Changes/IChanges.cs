using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Changes;

/// <summary>
/// The one way to change anything. Events, state, audit entry and outbox are stored in one transaction, or nothing is.
/// </summary>
public interface IChanges
{
    /// <summary>
    /// Carries a command out on a subject that exists. SK1001 where the body has no such subject, SK1002 where somebody else was first,
    /// SK1008 where the database cannot write; otherwise what the command refuses.
    /// </summary>
    /// <returns>The subject as it is afterwards.</returns>
    Task<Result<T>> ChangeAsync<T>(ChangeRequest request, Func<T, IDesk, Task<Result<Act>>> command, CancellationToken cancellation = default)
        where T : class, ISubject<T>;

    /// <summary>Brings a subject into being.</summary>
    Task<Result<T>> CreateAsync<T>(ChangeRequest request, Func<IDesk, Task<Result<Act>>> command, CancellationToken cancellation = default)
        where T : class, ISubject<T>;
}
