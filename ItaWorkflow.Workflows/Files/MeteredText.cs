namespace ItaWorkflow.Workflows.Files;

internal sealed class MeteredText(TextReader inner, XmlMeter meter) : TextReader
{
    public override int Peek() => inner.Peek();

    public override int Read() => inner.Read();

    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.Read(buffer, index, count);
        meter.Take(read, buffer.AsSpan(index, read).Count('='));
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
