using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Stories;

/// <summary>What one sitting costs the people at it: clicks, fields, and the time the machine took.</summary>
internal sealed class Sitting
{
    private readonly Stopwatch _time = new();
    private readonly StringBuilder _account = new();
    public int Clicks { get; private set; }
    public int Fields { get; private set; }

    public void Begin() => _time.Start();

    public void End() => _time.Stop();

    public async Task ClickAsync(IPage page, string selector)
    {
        Clicked();
        await page.Locator(selector).First.ClickAsync();
    }

    public void Clicked() => Clicks++;

    public async Task FillAsync(IPage page, string selector, string text)
    {
        if (text.Length == 0)
            return;
        Filled();
        await page.FillAsync(selector, text);
    }

    public async Task SelectAsync(IPage page, string selector, string label)
    {
        Filled();
        var value = await page.Locator($"{selector} option", new() { HasText = label }).First.GetAttributeAsync("value");
        await page.SelectOptionAsync(selector, value!);
    }

    public void Filled() => Fields++;

    /// <summary>What a test looks at meanwhile takes no time of the sitting.</summary>
    public Looking Pause() => new(_time);

    public void Tell(string what) =>
        _account.AppendLine(
            CultureInfo.InvariantCulture,
            $"{_time.Elapsed.TotalSeconds, 6:0.0} s {Clicks, 4} clicks {Fields, 4} fields  {what}"
        );

    public string Account() =>
        $"Time as the machine took it, from the first page to the mayor's signature; clicks and fields add up.\n\n{_account}";

    internal readonly struct Looking : IDisposable
    {
        private readonly Stopwatch _time;
        private readonly bool _ran;

        public Looking(Stopwatch time)
        {
            (_time, _ran) = (time, time.IsRunning);
            time.Stop();
        }

        public void Dispose()
        {
            if (_ran)
                _time.Start();
        }
    }
}
