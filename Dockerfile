# Builds the image of any app: docker build --build-arg APP=edge-websocket .
# APP: ingest-adsb, ingest-acars, streams-aircraft, streams-acars, streams-safety, streams-alerts, edge-websocket, simulator or standalone.
# The first two stages are the same for all of them, so that building the second image takes seconds. See docs/deployment.md.
ARG WEB_IMAGE=node:24-bookworm-slim
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG RUNTIME_IMAGE=eclipse-temurin:25-jre

FROM ${WEB_IMAGE} AS web
WORKDIR /src
COPY client-javascript client-javascript
COPY edge-websocket/web edge-websocket/web
RUN bash edge-websocket/web/build

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
COPY --from=web /src/edge-websocket/web/dist edge-websocket/web/dist
RUN mvn -B -q -Dquick -Dspring-boot.repackage.skip=false -Dweb.skip=true -pl '!system-tests,!benchmarks' package

FROM build AS app
ARG APP
# Unpacked, an app starts faster than as a jar of jars. The simulator has no Spring, which alone can unpack: it stays one.
RUN set -eu; \
    mkdir -p /app/data /app/lib; \
    if [ -d "$APP/target/app" ]; then \
      cp -r "$APP"/target/app/. /app; \
      mv /app/*.jar /app/app.jar; \
    elif [ "$APP" = simulator ]; then \
      mv "$APP"/target/*-app.jar /app/app.jar; \
    else \
      java -Djarmode=tools -jar "$APP"/target/*-app.jar extract --force --destination /app; \
      mv /app/*-app.jar /app/app.jar; \
    fi

FROM ${RUNTIME_IMAGE}
COPY deploy/healthcheck /usr/local/bin/healthcheck
COPY --from=app /app/lib /app/lib
COPY --from=app /app/app.jar /app/app.jar
# A volume mounted over an empty directory takes over its owner.
COPY --from=app --chown=10001:10001 /app/data /data
ENV SKYSPY_DATA_DIR=/data
WORKDIR /app
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=4s --start-period=180s --retries=6 CMD ["/usr/local/bin/healthcheck"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
  "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/app.jar"]
