package io.skyspy.edge.rest;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Files of the page. Those under {@code assets} have a hash of their content in their name and never change. */
final class PageFiles implements WebMvcConfigurer {

    /** The JavaScript client, for pages of other people. */
    private static final String CLIENT = "/skyspy-client.js";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler(CLIENT)
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }

    /** Whether another page may connect is for the socket to say; the module itself holds nothing. */
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping(CLIENT).allowedOrigins("*").allowedMethods("GET");
    }
}
