using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Sekisho.Documents.Texts;

/// <summary>The filters of a PDF's streams with their output counted, before a stream is unpacked where it may swell, so that a small file cannot fill the memory.</summary>
internal sealed class BoundedFilters(Reading reading) : BaseFilterProvider(Bounded(reading))
{
    private static Dictionary<string, IFilter> Bounded(Reading reading)
    {
        var filters = new Dictionary<string, IFilter>(StringComparer.Ordinal);
        foreach (var (names, filter) in new (string[], IFilter)[]
        {
            (["ASCII85Decode", "A85"], new Ascii85Filter()), (["ASCIIHexDecode", "AHx"], new AsciiHexDecodeFilter()), (["CCITTFaxDecode", "CCF"], new CcittFaxDecodeFilter()), (["DCTDecode", "DCT"], new DctDecodeFilter()),
            (["FlateDecode", "Fl"], new FlateFilter()), (["JBIG2Decode"], new Jbig2DecodeFilter()), (["JPXDecode"], new JpxDecodeFilter()), (["RunLengthDecode", "RL"], new RunLengthFilter()), (["LZWDecode", "LZW"], new LzwFilter()),
        })
        {
            foreach (var name in names) filters[name] = new Counted(reading, filter);
        }

        return filters;
    }

    private sealed class Counted(Reading reading, IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter) Measure(input);
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            try
            {
                reading.CountExpanded(output.Length);
            }
            catch (UnreadableDocumentException refusal)
            {
                reading.Refused ??= refusal;
                throw;
            }

            return output;
        }

        /// <summary>Unpacks for counting only. The parser passes over exceptions, hence the note of them.</summary>
        private void Measure(Memory<byte> input)
        {
            try
            {
                using var stream = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                var most = Math.Min(reading.ExpandedLeft, Math.Max(1024 * 1024, (long)input.Length * 1100));
                if (BoundedStream.Length(stream, most, reading.Token) <= most) return;
            }
            catch (InvalidDataException fault)
            {
                throw reading.Refused ??= reading.Refusal(DocumentFault.Damaged, inner: fault);
            }

            throw reading.Refused ??= reading.Refusal(DocumentFault.TooMuch);
        }
    }
}
