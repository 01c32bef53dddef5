namespace Sekisho.Storage.Mail;

/// <summary>A mail whose next attempt is due, with the letter that it carries.</summary>
/// <param name="BodyId">The body.</param>
/// <param name="LetterId">The letter.</param>
/// <param name="PersonId">The addressee.</param>
/// <param name="Attempts">Attempts begun until now.</param>
/// <param name="ToPerson">The person that the letter is addressed to, or null.</param>
/// <param name="ToPost">The post that it is addressed to, or null.</param>
/// <param name="Subject">What it says.</param>
/// <param name="Path">Page of which it speaks.</param>
public sealed record DueMail(Guid BodyId, Guid LetterId, Guid PersonId, int Attempts, Guid? ToPerson, Guid? ToPost, string Subject, string Path);
