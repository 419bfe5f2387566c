namespace ItaWorkflow.Web.Doors;

internal static class WebDoors
{
    public static IServiceCollection AddProviderDoors(this IServiceCollection services) =>
        services
            .AddSingleton<ProviderOptions>()
            .AddSingleton<DoorRoad>()
            .AddSingleton<WordsAtDoor>()
            .AddScoped<OpenDoors>()
            .AddScoped<DoorEvents>();
}
