using System.Collections.Immutable;
using Sekisho.Inspection.Addresses;
using Sekisho.Inspection.Detection;
using Sekisho.Inspection.Detection.Credentials;
using Sekisho.Inspection.Detection.Dates;
using Sekisho.Inspection.Detection.Numbers;
using Sekisho.Inspection.Names;
using Sekisho.Inspection.Normalization;
using Sekisho.Inspection.Words;

namespace Sekisho.Inspection;

/// <summary>
/// Finds what must not leave the body in a text. Takes any string, time grows linearly with its length. Immutable: one
/// instance serves all threads. What throws here must block there: callers treat an exception as a finding of the highest level.
/// </summary>
public sealed class Inspector
{
    private static readonly Func<NumberReading, IEnumerable<Finding>>[] Numbers =
    [
        MyNumberDetector.Detect,
        DisguisedMyNumbers.Detect,
        ResidentCodeDetector.Detect,
        PensionNumberDetector.Detect,
        EmploymentInsuranceDetector.Detect,
        InsuredNumberDetector.Detect,
        DriversLicenceDetector.Detect,
        PassportDetector.Detect,
        ResidenceCardDetector.Detect,
        BankAccountDetector.Detect,
        CreditCardDetector.Detect,
        VehicleNumberDetector.Detect,
        CorporateNumberDetector.Detect,
        PostalCodeDetector.Detect,
        BirthDateDetector.Detect,
    ];

    private readonly ClassificationMarkDetector _marks;
    private readonly PublicContacts _contacts;
    private readonly RegisteredWords _words;
    private readonly NameDetector? _names;
    private readonly AddressDetector? _addresses;

    /// <summary>Prepares an inspection under a rule set.</summary>
    /// <param name="marks">The marks of the rule set; of two that look the same after folding the higher level counts.</param>
    /// <param name="contacts">The body's public contacts.</param>
    /// <param name="knowledge">The dictionary and model for names and addresses; without them neither is found.</param>
    /// <param name="words">The body's own words.</param>
    /// <exception cref="ArgumentException">A mark is empty.</exception>
    public Inspector(IEnumerable<ClassificationWord> marks, PublicContacts contacts, NameKnowledge? knowledge = null, RegisteredWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(contacts);
        _marks = new ClassificationMarkDetector(marks);
        _contacts = contacts;
        _words = words ?? RegisteredWords.None;
        if (knowledge is null) return;
        _names = new NameDetector(knowledge);
        _addresses = new AddressDetector(knowledge.Lexicon);
    }

    /// <summary>Inspects a text.</summary>
    /// <returns>The findings, sorted by offset, none overlapping another.</returns>
    public ImmutableArray<Finding> Inspect(string text) => Inspect(text, [0]);

    /// <summary>Inspects several texts that stand one below another, such as the messages of a conversation, as one.</summary>
    /// <param name="text">All of them.</param>
    /// <param name="beginnings">Offsets at which one begins, rising: a mark in its first lines speaks for the whole of it.</param>
    /// <returns>The findings, sorted by offset, none overlapping another.</returns>
    public ImmutableArray<Finding> Inspect(string text, IReadOnlyList<int> beginnings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(beginnings);
        var folded = FoldedText.Of(text);
        var dense = new DenseText(folded);
        var reading = new NumberReading(folded);
        var found = new List<Finding>();
        foreach (var detect in Numbers) found.AddRange(detect(reading));
        found.AddRange(TelephoneDetector.Detect(reading, _contacts));
        found.AddRange(KanjiTelephones.Detect(folded));
        found.AddRange(MailAddressDetector.Detect(folded, _contacts));
        found.AddRange(_marks.Detect(dense, beginnings));
        CredentialDetector.Detect(text, folded, found);
        _words.Detect(folded, dense, found);
        if (_names is not null && _addresses is not null)
        {
            var plain = new PlainText(folded, text);
            _addresses.Detect(plain, found);
            _names.Detect(plain, found);
            BesideOthers.Detect(text, reading, found);
            found.RemoveAll(f => f.Type == FindingType.PersonName && _contacts.ContainsName(text[f.Start..f.End]));
        }

        return Overlaps.Resolve(found);
    }
}
