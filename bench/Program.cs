using ItaWorkflow.Bench;

var work = Directory.CreateTempSubdirectory("itaworkflow-bench-").FullName;
try
{
    using var office = await Office.OpenAsync(Path.Combine(work, "office"));
    var services = office.Services;
    var benches = new Dictionary<string, Func<Task<IReadOnlyList<string>>>>(StringComparer.Ordinal)
    {
        ["signing"] = () => SigningBench.RunAsync(services, work),
        ["verifying"] = VerifyingBench.RunAsync,
        ["typesetting"] = () => TypesettingBench.RunAsync(services, work),
        ["steps"] = () => StepsBench.RunAsync(services, Path.Combine(work, "file")),
        ["desk"] = () => DeskBench.RunAsync(services, Path.Combine(work, "large")),
        ["door"] = () => DoorBench.RunAsync(services),
        ["import"] = () => ImportBench.RunAsync(services),
        ["report"] = () => ReportBench.RunAsync(services, work),
        ["reminders"] = () => RemindersBench.RunAsync(Path.Combine(work, "reminders")),
        ["transitions"] = () => TransitionsBench.RunAsync(services),
    };
    foreach (var name in args.Length > 0 ? args : [.. benches.Keys])
    foreach (var line in await benches[name]())
        Console.WriteLine(line);
}
finally
{
    Directory.Delete(work, recursive: true);
}
