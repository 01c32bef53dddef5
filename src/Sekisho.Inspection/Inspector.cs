using System.Collections.Immutable;
using Sekisho.Inspection.Detection;
using Sekisho.Inspection.Detection.Dates;
using Sekisho.Inspection.Detection.Numbers;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection;

/// <summary>
/// Finds what must not leave the body in a text. Takes any string, time grows linearly with its length. Immutable: one
/// instance serves all threads. What throws here must block there: callers treat an exception as a finding of the highest level.
/// </summary>
public sealed class Inspector
{
    private readonly ClassificationMarkDetector _marks;
    private readonly PublicContacts _contacts;

    /// <summary>Prepares an inspection under a rule set.</summary>
    /// <param name="marks">The marks of the rule set; of two that look the same after folding the higher level counts.</param>
    /// <param name="contacts">The body's public contacts.</param>
    /// <exception cref="ArgumentException">A mark is empty.</exception>
    public Inspector(IEnumerable<ClassificationWord> marks, PublicContacts contacts)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(contacts);
        _marks = new ClassificationMarkDetector(marks);
        _contacts = contacts;
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
        var reading = new NumberReading(folded);
        var found = new List<Finding>();
        found.AddRange(MyNumberDetector.Detect(reading));
        found.AddRange(DisguisedMyNumbers.Detect(reading));
        found.AddRange(ResidentCodeDetector.Detect(reading));
        found.AddRange(PensionNumberDetector.Detect(reading));
        found.AddRange(EmploymentInsuranceDetector.Detect(reading));
        found.AddRange(InsuredNumberDetector.Detect(reading));
        found.AddRange(DriversLicenceDetector.Detect(reading));
        found.AddRange(PassportDetector.Detect(reading));
        found.AddRange(ResidenceCardDetector.Detect(reading));
        found.AddRange(BankAccountDetector.Detect(reading));
        found.AddRange(CreditCardDetector.Detect(reading));
        found.AddRange(VehicleNumberDetector.Detect(reading));
        found.AddRange(CorporateNumberDetector.Detect(reading));
        found.AddRange(PostalCodeDetector.Detect(reading));
        found.AddRange(BirthDateDetector.Detect(reading));
        found.AddRange(_marks.Detect(new DenseText(folded), beginnings));
        found.AddRange(MailAddressDetector.Detect(folded, _contacts));
        found.AddRange(TelephoneDetector.Detect(reading, _contacts));
        return Overlaps.Resolve(found);
    }
}
