using System.Net.Mail;

namespace Sekisho.Exchange.Mail;

/// <summary>
/// Where letters become mails. A mail says what there is to do, the link, and by which post it reaches the addressee; nothing else: it leaves the body's own
/// systems, so whatever is confidential is read on the page, after signing in.
/// </summary>
/// <param name="server">The mail server, or null: then there is no mail.</param>
/// <param name="publicUrl">The address under which people reach this installation.</param>
public sealed class MailRoom(MailSettings? server, Uri publicUrl)
{
    /// <summary>The mail server, or null: then there is no mail.</summary>
    public MailSettings? Server => server;

    /// <summary>The mail of a letter, or null where the address is none.</summary>
    /// <param name="id">What tells the mail from others; the same for the same letter and addressee.</param>
    /// <param name="at">Its date.</param>
    /// <param name="body">Name of the public body.</param>
    /// <param name="to">The addressee.</param>
    /// <param name="subject">What the letter says.</param>
    /// <param name="path">The page of which it speaks, from the root.</param>
    /// <exception cref="InvalidOperationException">There is no mail server.</exception>
    public OutgoingMail? Write(string id, DateTimeOffset at, string body, MailAddressee to, string subject, string path)
    {
        var from = server?.From ?? throw new InvalidOperationException("Without a mail server there are no mails.");
        if (!MailAddress.TryCreate(to.Address, out var read) || read.Address != to.Address) return null;
        var addressed = to.Post is null || to.StandsIn ? $"{to.Name} 様" : $"{to.Post}　{to.Name} 様";
        var reason = to switch
        {
            { Post: null } => "このメールは、あなたに宛てたお知らせです。",
            { StandsIn: true } => $"このメールは、「{to.Post}」の職に宛てたお知らせです。その職の人が不在のため、代わって処理できる人に送っています。",
            _ => $"このメールは、「{to.Post}」の職に宛てたお知らせです。その職に就いている人に送っています。",
        };
        var text = $"""
            {addressed}

            {subject}

            次のページで内容を確かめてください（サインインが必要です）。
            {new Uri(publicUrl, path)}

            --
            {body}　関所
            {reason}
            このメールは自動で送っています。返信しても届きません。

            """;
        return new OutgoingMail($"{id}@{from[(from.LastIndexOf('@') + 1)..]}", at, $"関所（{body}）", to.Name, to.Address, $"【関所】{subject}", text.ReplaceLineEndings("\r\n"));
    }

    /// <summary>A connection to the server, made when the first mail is sent.</summary>
    /// <exception cref="InvalidOperationException">There is no mail server.</exception>
    public MailSession Open() => new(server ?? throw new InvalidOperationException("Without a mail server nothing is sent."));
}
