namespace Sekisho.Exchange.Mail;

/// <summary>Whom a mail is for.</summary>
/// <param name="Post">Title of the post that the letter is addressed to, or null for a letter to the person.</param>
/// <param name="StandsIn">Whether the person stands in for the post without holding it.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="Address">Mail address of the person.</param>
public sealed record MailAddressee(string? Post, bool StandsIn, string Name, string Address);
